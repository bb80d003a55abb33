/** SQL for a time as ISO 8601 has it, in UTC with milliseconds: as text it is the same whatever a driver makes of times. */
export const isoTime = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
