// Generated from gateway/ui/operations/extensions by "npm run generate". Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ServiceLevel =
  | 'GOLD'
  | 'SILVER'
  | 'BRONZE';

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

export type HostingFragment = { readonly hosting: { readonly operator: string, readonly serviceLevel: ServiceLevel, readonly availabilityPercent: number | null, readonly maintenanceWindow: { readonly weekday: Weekday, readonly start: string, readonly end: string } | null } | null };

export const fragments = `fragment Hosting on Dataset {
  hosting {
    operator
    serviceLevel
    availabilityPercent
    maintenanceWindow {
      weekday
      start
      end
    }
  }
}`;
