/** An address for mail; what is not one is text. */
export function MailLink({ email }: { readonly email: string }) {
  return /^[^\s@?&,;]+@[^\s@?&,;]+$/.test(email) ? <a href={`mailto:${email}`}>{email}</a> : <span>{email}</span>;
}

/** A telephone number as it can be dialled. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>;
}
