import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ComponentChildren;
}

const icons = { info: 'kern-icon--info', warning: 'kern-icon--warning', danger: 'kern-icon--danger' } as const;
const kinds = { info: 'kern-alert--info', warning: 'kern-alert--warning', danger: 'kern-alert--danger' } as const;

/** Something that a reader has to know before the rest of the page. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={`kern-alert ${kinds[kind]} notice`} role={kind === 'danger' ? 'alert' : 'status'}>
      <div class="kern-alert__header">
        <span class={`kern-icon ${icons[kind]}`} aria-hidden="true" />
        <span class="kern-title">{title}</span>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}
