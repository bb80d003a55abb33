/** German words that stand in nearly every text and say nothing about it, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einer eines einem einen und oder sowie bzw
  in im ins an am ans auf aus bei beim bis durch für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen
  als auch dass es er sie sich nicht nur noch so wie wo man ist sind war waren wird werden wurde wurden kann können hat
  haben dieser diese dieses diesem diesen welche welcher welches deren dessen ihre ihr ihrer sein seine`.split(/\s+/),
);
