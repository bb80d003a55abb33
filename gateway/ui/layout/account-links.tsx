import { useContext } from 'preact/hooks';
import { AccountContext } from './account.ts';
import { useView } from './view.ts';

/** Where one signs in, or who has signed in and can sign out; nothing where nobody can. */
export function AccountLinks() {
  const { texts, link } = useView();
  const account = useContext(AccountContext);
  if (account === null) return null;
  const { isSignedIn, name, organisations, hasSession } = account;
  const words = texts.signIn;
  const who = [name, organisations.join(', ')].filter(Boolean).join(' · ') || words.signedIn;
  return (
    <>
      {isSignedIn && <li class="site-header__person">{who}</li>}
      <li>
        {hasSession ? (
          <form action={link('/abmelden')} method="post">
            <button type="submit">{words.signOut}</button>
          </form>
        ) : (
          !isSignedIn && (
            <a href="/anmelden" rel="nofollow">
              {words.signIn}
            </a>
          )
        )}
      </li>
    </>
  );
}
