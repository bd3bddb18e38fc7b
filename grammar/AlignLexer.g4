/**
 * The words of an .align file. Target-neutral: no actions, no predicates.
 *
 * No input is ever rejected here. What is not closed is an OPEN_… token, which the parser takes for the closed one
 * and a check after parsing reports; a character that begins nothing is INVALID. So one mistake is one token, and
 * the parser goes on behind it. A whole token is always longer than its open form, so the longest match is right.
 */
lexer grammar AlignLexer;

// ---- Reserved: never a name, except between backticks -----------------------------------------------

ALL      : 'all';
AND      : 'and';
ANY      : 'any';
AT       : 'at';
CONSTITUTION : 'constitution';
CONTAINS : 'contains';
ELSE     : 'else';
ENDS     : 'ends';
ESCALATE : 'escalate';
EXAMPLE  : 'example';
FALSE    : 'false';
FORBID   : 'forbid';
IF       : 'if';
IMPLIES  : 'implies';
IN       : 'in';
IS       : 'is';
MATCHES  : 'matches';
NO       : 'no';
NONE     : 'none';
NOT      : 'not';
ON       : 'on';
OR       : 'or';
PRINCIPLE : 'principle';
REQUIRE  : 'require';
STARTS   : 'starts';
THEN     : 'then';
TRUE     : 'true';
UNLESS   : 'unless';
WHEN     : 'when';

// ---- Soft: a keyword where the grammar asks for it, a name everywhere else (see `name`) ---------------

ABOUT          : 'about';
ABSENT         : 'absent';
AFTER          : 'after';
ALIGN          : 'align';
AS             : 'as';
ATTACK         : 'attack';
BASELINE       : 'baseline';
BEFORE         : 'before';
BLOCK          : 'block';
BY             : 'by';
CASES          : 'cases';
CITES          : 'cites';
CLASSIFIER     : 'classifier';
COMPLIES       : 'complies';
CONCEPT        : 'concept';
CRITIQUE       : 'critique';
DATASET        : 'dataset';
DECISION       : 'decision';
DEFINE         : 'define';
DUPLICATES     : 'duplicates';
EACH           : 'each';
EMPTY_VALUE    : 'empty';
ENCODER        : 'encoder';
ERROR          : 'error';
ESCALATES      : 'escalates';
EVIDENCE       : 'evidence';
EXPECT         : 'expect';
EXTENDS        : 'extends';
FAILS          : 'fails';
FIELD          : 'field';
FOR            : 'for';
FROM           : 'from';
GIVEN          : 'given';
IMPORT         : 'import';
LEAST          : 'least';
LEVEL          : 'level';
LEXICON        : 'lexicon';
LIST           : 'list';
LOCKED         : 'locked';
MAXIMIZE       : 'maximize';
MINIMIZE       : 'minimize';
MEASURE        : 'measure';
MESSAGE        : 'message';
MONITOR        : 'monitor';
MOST           : 'most';
NAMESPACE      : 'namespace';
NOT_APPLICABLE : 'not_applicable';
OBJECTIVE      : 'objective';
OF             : 'of';
ONE            : 'one';
OVER           : 'over';
OVERLAP        : 'overlap';
OVERRIDE       : 'override';
PATTERN        : 'pattern';
PER            : 'per';
PRESENT        : 'present';
PRIORITY       : 'priority';
PROBE          : 'probe';
PROXY          : 'proxy';
RECORD         : 'record';
REDACT         : 'redact';
REVISE         : 'revise';
SAME           : 'same';
SEEDS          : 'seeds';
SEVERITY       : 'severity';
SNAPSHOT       : 'snapshot';
STABLE         : 'stable';
SUBJECT        : 'subject';
SUITE          : 'suite';
TAGS           : 'tags';
THRESHOLD      : 'threshold';
TITLE          : 'title';
TO             : 'to';
TODO           : 'todo';
UNLIKE         : 'unlike';
VARY           : 'vary';
VERSION        : 'version';
VIOLATES       : 'violates';
WHERE          : 'where';
WITH           : 'with';
WITHIN         : 'within';
YIELDS         : 'yields';

// ---- Punctuation and operators -----------------------------------------------------------------------

LEFT_BRACE      : '{';
RIGHT_BRACE     : '}';
LEFT_PAREN      : '(';
RIGHT_PAREN     : ')';
LEFT_BRACKET    : '[';
RIGHT_BRACKET   : ']';
COLON           : ':';
COMMA           : ',';
DOT             : '.';
RANGE           : '..';
RANGE_BELOW     : '..<';
ARROW           : '->';
ASSIGN          : '=';
EQUAL           : '==';
NOT_EQUAL       : '!=';
LESS            : '<';
LESS_OR_EQUAL   : '<=';
GREATER         : '>';
GREATER_OR_EQUAL: '>=';
PLUS            : '+';
MINUS           : '-';
STAR            : '*';
SLASH           : '/';
COALESCE        : '??';
QUESTION        : '?';

// ---- Literals and names ------------------------------------------------------------------------------

// A dot belongs to a number only before a digit, so `0..5` is a range.
INTEGER : Digits;
DECIMAL : Digits '.' Digits '%'? | Digits '%';

BLOCK_TEXT       : '"""' BlockCharacter* '"""';
OPEN_BLOCK_TEXT  : '"""' BlockCharacter* '"'? '"'?;

TEXT             : '"' QuotedCharacter* '"';
OPEN_TEXT        : '"' QuotedCharacter* '\\'?;

// Every letter glued to the closing quote is a flag, so that `r"x"implies` is a wrong flag, not `r"x"im plies`.
REGEX            : 'r"' QuotedCharacter* '"' NameCharacter*;
OPEN_REGEX       : 'r"' QuotedCharacter* '\\'?;

NAME             : NameStart NameCharacter*;
QUOTED_NAME      : '`' ~[`\r\n]+ '`';
OPEN_QUOTED_NAME : '`' ~[`\r\n]*;

// ---- Between the words -------------------------------------------------------------------------------

// `////` is a rule across the page, not documentation.
DOC_COMMENT        : '///' (~[/\r\n] ~[\r\n]*)? -> channel(HIDDEN);
LINE_COMMENT       : '//' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT      : '/*' CommentCharacter* '*'+ '/' -> channel(HIDDEN);
OPEN_BLOCK_COMMENT : '/*' CommentCharacter* '*'* -> channel(HIDDEN);
WHITE_SPACE        : [\p{White_Space}\uFEFF]+ -> channel(HIDDEN);

INVALID : . ;

fragment Digits          : [0-9] ('_'? [0-9])*;
fragment NameStart       : [\p{L}_];
fragment NameCharacter   : [\p{L}\p{M}\p{Nd}_];
fragment QuotedCharacter : ~["\\\r\n] | '\\' ~[\r\n];
// At most two quotes in a row, so that three always close the block.
fragment BlockCharacter  : '"'? '"'? (~["\\] | '\\' .);
fragment CommentCharacter: ~'*' | '*'+ ~[*/];
