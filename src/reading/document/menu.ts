/** Sections and links that sites put in their menus. One alone may be the headline of a section. */
const MENU_WORDS =
  /^(?:home|news|world|politics|opinions?|editorials?|columns?|business|economy|finance|markets|tech(?:nology)?|science|sports?|culture|arts|entertainment|life(?:style)?|health|travel|education|environment|national|international|local|regional|asia|europe|africa|americas|middle east|video|videos|photos?|multimedia|podcasts?|magazine|archives?|about|about us|contact|contact us|subscribe|log ?in|sign in|register|search|menu|events|resources|publications|blog|shop|store|weather|정치|경제|사회|국제|문화|스포츠|오피니언|사설|칼럼|首页|新闻|时政|国际|财经|体育|文化|评论|社会)$/iu;

/**
 * How many labels of a menu a paragraph, in {@link plainText}, holds: one, or a row of them parted by
 * strokes; none when anything else stands in it.
 */
export function menuLabels(plain: string): number {
  if (plain.length > 200) return 0;
  const labels = plain.split(/\s*[|·•/>»]\s*/u);
  return labels.every((label) => MENU_WORDS.test(label)) ? labels.length : 0;
}
