import { useView } from './view.ts';

const pages = [
  ['/barrierefreiheit', 'accessibility'],
  ['/leichte-sprache', 'plainLanguage'],
  ['/impressum', 'imprint'],
  ['/datenschutz', 'privacy'],
] as const;

export function Footer() {
  const { texts, link } = useView();
  return (
    <footer class="site-footer">
      <div class="frame site-footer__content">
        <p>
          <strong>{texts.site.name}</strong>
          <br />
          {texts.site.footer}
        </p>
        <nav aria-label={texts.site.footerNavigation}>
          <ul class="site-footer__links">
            {pages.map(([page, name]) => (
              <li key={page}>
                <a href={link(page)}>{texts.site[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
