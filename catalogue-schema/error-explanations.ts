import type { ErrorCode } from './errors.ts';

/** What people need beyond a code's meaning. */
export interface ErrorExplanation {
  /** Usual causes, most frequent first. */
  readonly causes: readonly string[];
  /** What to do about it, in the order in which to try it. */
  readonly fix: readonly string[];
}

/** Usual causes of every error code and how to fix them. The meanings are in `errorCodes`. */
export const errorExplanations: Readonly<Record<ErrorCode, ErrorExplanation>> = {
  BAD_USER_INPUT: {
    causes: [
      'An id without owner or kind.',
      'A variable that is not of its type.',
      '`first` below 1 or above the most that is allowed.',
      'A broken cursor.',
    ],
    fix: ['Correct the argument that the message names; it also says what was expected.'],
  },
  UNAUTHENTICATED: {
    causes: [
      'The token is over.',
      'It was made for another audience or by another issuer.',
      'A subgraph asked directly.',
    ],
    fix: ['Sign in anew.', 'Ask the gateway, which asks the subgraphs with a token of its own.'],
  },
  FORBIDDEN: {
    causes: [
      'The person has not the role that this takes, or has it at another owner.',
      'A token without the scope.',
      "A session cookie with a request that no page of the catalogue's own made.",
    ],
    fix: ["Ask the owner's admin for the role.", 'Send an access token in place of the cookie.'],
  },
  SIGN_IN_UNAVAILABLE: {
    causes: ["The issuer's keys cannot be fetched.", 'The provider is down, and the session needs a new access token.'],
    fix: ['Ask again later.', "Whoever runs the catalogue: look into the gateway's log, and check `SIGN_IN_CONFIG`."],
  },
  KEYS_UNAVAILABLE: {
    causes: ['The gateway is down or starting.', 'GATEWAY_URL, or JWKS_URL of a partner, names another address.'],
    fix: ['Wait: the keys are fetched with the next request.', 'Ask the address for /.well-known/jwks.json with curl.'],
  },
  DATABASE_UNAVAILABLE: {
    causes: [
      'The PostgreSQL server is down, starting, or takes no more connections.',
      'The network between the two.',
      'The login or the database was removed while the server was running.',
    ],
    fix: ['Wait: the server connects again by itself.', "Look into the server's log, which has PostgreSQL's message."],
  },
  LIMIT_EXCEEDED: {
    causes: ['Many records with all their relations at once.', 'Many searches in one operation.', 'A generated query.'],
    fix: [
      'Ask for fewer fields, or with a smaller `first`, and page with `after`.',
      'Split the operation.',
      'Whoever runs the catalogue raises the limit (`LIMIT_…`).',
    ],
  },
  RATE_LIMITED: {
    causes: ['A program that asks without pause.', 'Many people behind one address.', '`TRUSTED_PROXIES` is not set.'],
    fix: [
      'Wait for as many seconds as `Retry-After` says, and read the headers `RateLimit`.',
      'Follow a change feed, or take an export, in place of asking for every record.',
      'Sign in: people and programs that have signed in are counted one by one.',
    ],
  },
  OPERATION_NOT_LISTED: {
    causes: [
      '`PERSISTED_OPERATIONS_ONLY` is set.',
      'The operation was changed by so much as a space since it was listed.',
    ],
    fix: ['Have the operation taken into the file or folder that `PERSISTED_OPERATIONS` names.'],
  },
  OPERATION_TIMEOUT: {
    causes: ['An owner that is slow, and others that are asked after it.', 'The gateway is overloaded.'],
    fix: ['Ask for less at once.', 'Ask again later.', 'Raise `OPERATION_TIMEOUT` of the gateway.'],
  },
  CURSOR_UNKNOWN: {
    causes: ["The owner's feed has been built anew.", 'A cursor of another owner, or one that was cut off.'],
    fix: ['Read the feed again from its start, without `after`.'],
  },
  OWNER_UNAVAILABLE: {
    causes: [
      "The owner's server is down.",
      'The address is wrong, or leads to something other than GraphQL.',
      'Half of the requests to it failed, so that it is left alone for some seconds: the message says until when.',
      'It is slow, and more requests to it are under way than may be.',
    ],
    fix: [
      'Ask the address with curl: `{ _service { sdl } }`.',
      'Correct the address with `subgraph publish`.',
      'Ask again later; `{ owners { server { pausedUntil lastError } } }` says what is wrong.',
    ],
  },
  OWNER_TIMEOUT: {
    causes: ['The server is overloaded.', 'It asks its database once for every record instead of once for all.'],
    fix: ['Answer all representations of `_entities` with one query.', 'Raise `SUBGRAPH_TIMEOUT` of the gateway.'],
  },
  OWNER_ERROR: {
    causes: ["An error in the owner's server, which the message repeats."],
    fix: ["Look into the log of the owner's server."],
  },
  FOREIGN_RECORD: {
    causes: ["An id without the owner's prefix.", '`_entities` answers in another order than it was asked.'],
    fix: ['Give every record an id with your own prefix.', 'Answer `_entities` in the order of the representations.'],
  },
  FOREIGN_OWNER: {
    causes: ['The address of another owner was published.', 'The id in `catalogueOwner` is not the prefix.'],
    fix: ['Ask the address with curl: `{ catalogueOwner { id } }`.', 'Correct the address with `subgraph publish`.'],
  },
  STATEMENT_REFUSED: {
    causes: ['An empty name, or one of more than 500 characters.', 'A website that is no address with http or https.'],
    fix: ['Correct what the message names in `catalogueOwner`.', '`catalogue conformance URL` says what else differs.'],
  },
  OWNER_SUSPENDED: {
    causes: ['Whoever runs the catalogue suspended the owner; `owners` says why.'],
    fix: ['Remove the reason, then `catalogue subgraph activate NAME`.'],
  },
  OWNER_CONFIGURED: {
    causes: ['One of the owners with which the catalogue is installed, as `stadt`.'],
    fix: [
      'Set `SUBGRAPH_URL_<SUBGRAPH>` for another address, and start the gateway anew.',
      'Change its SDL in the code of its server; the gateway reads it from there.',
      'Take it out for now with `catalogue subgraph suspend NAME`.',
    ],
  },
  SEARCH_UNAVAILABLE: {
    causes: ['The search server is down or still starting.'],
    fix: ['Start it: `npm start -- subgraph search`.', 'Check `SUBGRAPH_URL_SEARCH`.'],
  },
  REGISTRY_UNAVAILABLE: {
    causes: ["The gateway's database is down or cannot be reached."],
    fix: [
      'Try again after the seconds in `Retry-After`.',
      'As who runs the catalogue: look at `/health/ready` of the gateway and at its log.',
    ],
  },
  NOT_FOUND: {
    causes: ['There is no such record.', 'It is not public.', 'The id is misspelt.'],
    fix: ['Look it up with `search`.'],
  },
  DELETED: {
    causes: ['The owner has deleted the record.'],
    fix: ['Ask the owner what stands in its place.'],
  },
  RECORD_INVALID: {
    causes: [
      'A required field that is missing, or a text that must not be empty.',
      'A word that its vocabulary does not have.',
      'A start after its end.',
      'A reference to what is no id of a record.',
    ],
    fix: ['Correct the fields that `problems` names, all of them at once, and save again.'],
  },
  VERSION_CONFLICT: {
    causes: [
      'Somebody else has saved or deleted it.',
      'An import has changed it.',
      'A new record under an id that is taken.',
    ],
    fix: ['Read the record with `edition`, take over what was changed, and save with its version.'],
  },
  DRAFT_MISSING: {
    causes: ['The draft has been published or thrown away.', 'The record was saved without `isDraft`.'],
    fix: ['Read the record with `edition`.'],
  },
  NOT_EDITABLE_HERE: {
    causes: ['The owner keeps its records in a system of its own.', "The owner's server does not offer editing."],
    fix: ['Edit the record at `editUrl`, or ask a contact of the owner.'],
  },
  EXTENSION_REFUSED: {
    causes: [
      'A field of an extension promises a record that may be missing, as in `Project!`.',
      'A field that is added to a record, to Owner or to Query ends with `!`: without its owner, all around it would go.',
      'A field is added to a value of the contract, such as `Licence`.',
    ],
    fix: ['Make the field nullable.', 'Put the field on a type of your own, or on Dataset, Project, Contact or Owner.'],
  },
  EXTENSION_COLLIDES: {
    causes: ['Two owners add a field of the same name.', 'A type of your own has the name of a type of the catalogue.'],
    fix: ['Give it a name of its own, for example with your prefix.', 'Agree with the other owner who answers it.'],
  },
  DIRECTIVE_REFUSED: {
    causes: ['`@authenticated`, `@requiresScopes` or `@policy` in the SDL.'],
    fix: ['Remove the directive and say who may see a record with its field `visibility`.'],
  },
  SDL_UNREADABLE: {
    causes: ['A syntax error.', 'An error page or an introspection result in place of the SDL.'],
    fix: ['Correct the line that the finding names.', 'Use what your server answers to `{ _service { sdl } }`.'],
  },
  SDL_TOO_LARGE: {
    causes: ['Generated types that no field of the catalogue reaches.', 'Another file than the SDL.'],
    fix: ['Publish only what the catalogue needs: the contract, and your extension.'],
  },
  SDL_INVALID: {
    causes: ['A type that is named but not defined.', 'A type or field that is defined twice.', 'A wrong `@key`.'],
    fix: ['Correct what the message names.', 'Import every directive that you use with `@link`.'],
  },
  CONTRACT_TYPE_MISSING: {
    causes: ['Your SDL has only types that you use so far.', 'The root type has another name than Query.'],
    fix: ['Take the type over from `catalogue-schema/contract.graphql`, even if your records leave it empty.'],
  },
  CONTRACT_TYPE_DIFFERS: {
    causes: ['A type of your own has the name of a contract type.'],
    fix: ['Give your own type another name, and take that of the contract over.'],
  },
  CONTRACT_FIELD_MISSING: {
    causes: ['A field that your records leave empty.', 'A newer version of the contract.'],
    fix: ['Add the field; where it is nullable, null is a good answer, and where it is a list, an empty one.'],
  },
  CONTRACT_FIELD_DIFFERS: {
    causes: [
      'Another scalar, as String for DateTime.',
      'A field that may be null where the contract promises a value.',
    ],
    fix: ['Declare the field with the type of the contract; null less often is allowed, except for single records.'],
  },
  CONTRACT_ARGUMENT_MISSING: {
    causes: ['A feed that is not paged.'],
    fix: ['Declare the argument as the contract does and honour it.'],
  },
  CONTRACT_ARGUMENT_DIFFERS: {
    causes: ['A further argument that must be given.', 'Another type, as ID for String.'],
    fix: ['Declare it as the contract does.', 'Give further arguments a default value.'],
  },
  CONTRACT_VALUE_MISSING: {
    causes: ['Only those values are listed that your records use.'],
    fix: ['Add the value, or leave it as it is if no record will have it.'],
  },
  CONTRACT_VALUE_UNKNOWN: {
    causes: ['A value of your own system.'],
    fix: ['Map it to a value of the contract; most lists have OTHER.'],
  },
  CONTRACT_INTERFACE_MISSING: {
    causes: ['`implements Entry` was left out.'],
    fix: ['Declare `type Dataset implements Entry`, and so for Project and Contact.'],
  },
  CONTRACT_KEY_MISSING: {
    causes: ['`@key` was left out, has other fields than id, or is `resolvable: false`.'],
    fix: ['Add `@key(fields: "id")` and answer it in `_entities`.'],
  },
  COMPOSITION_FAILED: {
    causes: ['Two subgraphs define the same value type with different fields.', 'A type that is used but not defined.'],
    fix: ['Correct what the message names; `supergraph compose` tries it without publishing anything.'],
  },
  COMPOSITION_TIMEOUT: {
    causes: ['Very many types.', 'Types that refer to one another along very many ways.'],
    fix: ['Leave out what no field of the catalogue reaches, and publish again.'],
  },
  CLIENT_BREAKS: {
    causes: ['A field, argument or type of your extension was removed or renamed.', 'Its type changed.'],
    fix: [
      'Keep the old field beside the new one and mark it `@deprecated` until nobody asks for it.',
      'Tell the client, and publish once the operation is no longer used.',
      'Publish in spite of it with `--allow-client-breaks`; the history tells who did.',
    ],
  },
  SOURCE_TOO_LARGE: {
    causes: ['The source holds more than one owner has, or is of another kind.', 'It repeats itself without an end.'],
    fix: [
      'Import a part of it, as the catalogue of one department.',
      'Leave out what is no dataset, as the data itself.',
    ],
  },
  SOURCE_CIRCULAR: {
    causes: [
      'The next page that a page names is itself or an earlier one.',
      'The server ignores which page is asked for.',
    ],
    fix: ['Correct the paging of the source; its last page names no next one.', 'Import one file in place of pages.'],
  },
  IMPORT_TIMEOUT: {
    causes: ['The source is slow, or sends without an end.', 'It is so large that the time does not suffice.'],
    fix: ['Look at how long the source itself takes, with curl.', 'Raise `IMPORT_TIMEOUT`.'],
  },
};
