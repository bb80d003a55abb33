import { agreementRules } from './agreement-rules.ts';
import { answerRules, languageRules } from './answer-rules.ts';
import { codeRules } from './code-rules.ts';
import { derivedRules } from './derived-rules.ts';
import { editingRules } from './editing-rules.ts';
import { entityKindRules } from './entity-kind-rules.ts';
import { entityListRules } from './entity-list-rules.ts';
import { entityNullRules } from './entity-null-rules.ts';
import { feedChangeRules } from './feed-change-rules.ts';
import { feedPagingRules } from './feed-paging-rules.ts';
import { feedReadingRules } from './feed-reading-rules.ts';
import { feedRefusalRules } from './feed-refusal-rules.ts';
import { feedResumeRules } from './feed-resume-rules.ts';
import { idRules } from './id-rules.ts';
import { memberRules } from './member-rules.ts';
import { ownerRules } from './owner-rules.ts';
import { recordRules } from './record-rules.ts';
import type { Rule } from './rule.ts';
import { sdlRules } from './sdl-rules.ts';
import { timeRules } from './time-rules.ts';
import { tokenRules } from './token-rules.ts';
import { visibilityRules } from './visibility-rules.ts';
import { vocabularyRules } from './vocabulary-rules.ts';

/** Every rule, in the order in which they are looked at: none needs one that comes after it. */
export const conformanceRules: readonly Rule[] = [
  ...answerRules,
  ...sdlRules,
  ...ownerRules,
  ...languageRules,
  ...feedReadingRules,
  ...feedChangeRules,
  ...feedPagingRules,
  ...feedResumeRules,
  ...feedRefusalRules,
  ...idRules,
  ...recordRules,
  ...vocabularyRules,
  ...codeRules,
  ...derivedRules,
  ...entityKindRules,
  ...entityListRules,
  ...entityNullRules,
  ...agreementRules,
  ...visibilityRules,
  ...memberRules,
  ...tokenRules,
  ...editingRules,
  ...timeRules,
];
