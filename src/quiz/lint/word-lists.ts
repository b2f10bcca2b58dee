const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that hold sentences together, by language. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`a about above after again against all also although always am among an and another any are aren't as at be
    because been before being below between both but by can can't cannot could did didn't do does doesn't doing don't
    down during each either else enough even ever every few for from further had has have having he her here hers him
    his how however i if in instead into is isn't it its itself just least less let many may me might more most much
    must my neither never no none nor not nothing now of off often on once one only onto or other others our out over
    own per perhaps quite rather same she should since so some someone something still such than that the their them
    themselves then there therefore these they this those though three through thus to too toward towards two under
    until up upon us very was wasn't we well were what when where whether which while who whole whom whose why will
    with within without would yes yet you your`),
  es: list(`a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquello aquí así aun aún aunque bajo
    bien cada casi como cómo con contra cual cuál cuáles cualquier cuando cuándo cuanto cuánta cuánto cuya cuyo de del
    desde después donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese
    eso esos está están estas este esto estos fue fueron ha había han hasta hay la las le les lo los luego más me
    mediante menos mi mientras mis misma mismo mucha mucho muy nada ni ninguna ninguno no nos o otra otras otro otros
    para pero poca poco por porque pues que qué quien quién se sea según ser si sí sido siempre sin sino sobre solo sólo
    son su sus tal también tan tanta tanto te tiene toda todas todo todos tras tu tus un una unas uno unos varias varios
    y ya yo`),
};

/** Content words so common that a stem and a key share them by chance. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`answer argument author become becomes best better call called case cases cause caused causes change changes
    chapter claim claims come comes describe described describes different effect effects example explain explains
    fact false fit fits follow following follows form found general get gets give given gives good great group happen
    happens help high idea increase increases kind large larger lead leads level likely little long low main make makes
    making mean means model need needs new number occur occurs old part people person place point primary produce
    question reason reasons result results right said say says second set show shows side sides small smaller
    statement statements student study suppose take taken takes term theory thing things think time times true type
    use used uses using value want wants way word words work works world would wrong year years`),
  es: list(`afirmación año años autor capítulo caso casos causa cosa dar deber debe decir dice ejemplo forma gran grande
    hace hacer idea manera mayor mejor menor modelo nueva nuevo número parte pasa persona poder puede pueden razón
    respuesta sirve tener tiempo tipo usa valor vez`),
};

/** Words that admit no exception. Test takers learn that options with them are wrong. */
export const absoluteTerms: Readonly<Record<string, RegExp>> = {
  en: /(?<!\b(?:not|after|above|almost|nearly|of|for|in|at) )\b(?:all(?! (?:right|but|along|the same|of (?:the (?:above|other)|these)|the above))|always|never|none|nobody|no one|nothing|every(?! so often)(?:one|body|thing|where)?|complete(?:ly)?|absolute(?:ly)?|total(?:ly)?|definite(?:ly)?|entire(?:ly)?|invariabl[ey]|inevitabl[ey]|impossible|incapable|unavoidabl[ey]|without exception|under no circumstances|in no case|no matter what)\b/i,
  es: /\b(?:siempre|nunca|jamás|nadie|nada|tod[oa]s?(?! (?:l[oa]s )?(?:anteriores|correctas))|ningun[oa]?|ningún|completamente|absolutamente|totalmente|enteramente|imposible|inevitable(?:mente)?|incapaz|sin excepción|en ningún caso)\b/i,
};

/** Words for how often or how much that everyone understands differently. */
export const vagueTerms: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?<!\b(?:more|less|most|least|as|how) )(?:often|frequently)|occasionally|rarely|seldom|usually|sometimes|commonly|generally|typically|normally|regularly|somewhat|(?<!to )many(?! times| to\b)|some of (?:it|them)|a few|quite (?:a few|a lot|often)|a lot|hardly ever|now and then|from time to time|fairly|pretty much|more or less|many times)\b/i,
  es: /\b(?:a menudo|frecuentemente|con frecuencia|ocasionalmente|raramente|rara vez|pocas veces|muchas veces|a veces|algunas veces|normalmente|generalmente|por lo general|habitualmente|de vez en cuando|más o menos|bastante|casi siempre|casi nunca)\b/i,
};
