import { AccountLinks } from './account-links.tsx';
import { inLanguage } from './in-language.ts';
import { useView } from './view.ts';

const pages = [
  ['/suche', 'search'],
  ['/anbieter', 'owners'],
  ['/graphiql', 'interface'],
] as const;

export function Header() {
  const { language, texts, address, hasGraphiql, link } = useView();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <header class="site-header">
      <div class="frame site-header__content">
        <a class="wordmark" href={link('/')} aria-current={address.pathname === '/' ? 'page' : undefined}>
          <span class="wordmark__sign" aria-hidden="true" />
          {texts.site.name}
        </a>
        <nav aria-label={texts.site.mainNavigation}>
          <ul class="site-header__links">
            {pages
              .filter(([page]) => hasGraphiql || page !== '/graphiql')
              .map(([page, name]) => (
                <li key={page}>
                  <a href={link(page)} aria-current={address.pathname === page ? 'page' : undefined}>
                    {texts.site[name]}
                  </a>
                </li>
              ))}
            <li>
              <a href={inLanguage(address, other)} lang={other} hreflang={other}>
                {texts.site.otherLanguage}
              </a>
            </li>
            <AccountLinks />
          </ul>
        </nav>
      </div>
    </header>
  );
}
