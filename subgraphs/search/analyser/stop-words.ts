import { formsOf } from './word-forms.ts';

/**
 * Words that say nothing about what a text is about: they stand in nearly every German text, or people type them round
 * what they look for, as in `wo gibt es Spielplätze`.
 */
const stopWords: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einer eines einem einen und oder sowie bzw
  in im ins an am ans auf aus bei beim bis durch für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen
  als auch dass daß wenn weil aber doch denn nicht nur noch schon so sehr da dort hier
  ich du er sie es wir ihr man mich mir uns sich mein meine meiner meinem meinen unser unsere unserer
  ihre ihrer ihrem ihren sein seine seiner dieser diese dieses diesem diesen deren dessen
  wo wie was wer wen wem wann warum wohin woher wieviel wieviele welche welcher welches welchem welchen
  ist sind war waren bin wird werden wurde wurden worden hat habe haben hatte kann können muss müssen soll sollen darf
  pro je innen gibt gebe möchte will finde finden suche`
    .split(/\s+/)
    .flatMap(formsOf),
);

/** Whether a folded word is left out of what is searched for. */
export function isStopWord(folded: string): boolean {
  return formsOf(folded).some((form) => stopWords.has(form));
}
