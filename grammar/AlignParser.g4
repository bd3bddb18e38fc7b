/**
 * The sentences of an .align file, one rule per construct. Target-neutral, LL(2) nearly everywhere, and free of
 * ambiguity: SLL and LL prediction give the same tree, so one pass in SLL mode is enough.
 *
 * What is a closed choice of words without a shape of its own (severities, options of a model, statistics,
 * attacks, built-in types and functions) is a plain name here: the binder knows the choice and says which known
 * word is nearest.
 */
parser grammar AlignParser;

options { tokenVocab = AlignLexer; }

file
    : languageVersion? namespace? import_* (declaration | stray)* EOF
    ;

// Not part of the language: what follows a `}` too many. Read here, the principles behind it keep their meaning
// (they belong to the constitution before them); the first of a run is reported.
stray : constitutionItem | RIGHT_BRACE ;

languageVersion : ALIGN INTEGER ;

namespace : NAMESPACE qualifiedName ;

import_ : IMPORT text (AS name)? ;

declaration
    : record
    | classifier
    | encoder
    | concept
    | lexicon
    | pattern
    | definition
    | measure
    | constitution
    | objective
    | suite
    | probe
    | monitor
    | dataset
    ;

// ---- Records and types -------------------------------------------------------------------------------

record : RECORD name (PER name MESSAGE)? LEFT_BRACE (field COMMA?)* RIGHT_BRACE ;

field : name COLON type (FROM text (OR text)*)? (ASSIGN constant)? ;

type
    : (labelSet | listType | qualifiedName) QUESTION?
    ;

labelSet : ONE OF labels ;

listType : LIST LESS type GREATER ;

labels : LEFT_BRACE label (COMMA label)* COMMA? RIGHT_BRACE ;

label : name | text ;

// ---- Models, words and patterns ----------------------------------------------------------------------

classifier : CLASSIFIER name parameters ARROW (type | EACH OF labels) options_ ;

encoder : ENCODER name options_ ;

options_ : LEFT_BRACE option* RIGHT_BRACE ;

option : name optionValue (COMMA optionValue)* ;

optionValue : name | text | number ;

concept : CONCEPT name BY qualifiedName LEFT_BRACE (conceptItem COMMA?)* RIGHT_BRACE ;

conceptItem
    : text                # ConceptLike
    | UNLIKE text         # ConceptUnlike
    | THRESHOLD number    # ConceptThreshold
    ;

lexicon : LEXICON name LEFT_BRACE (lexiconItem COMMA?)* RIGHT_BRACE ;

lexiconItem
    : text         # LexiconEntry
    | FROM text    # LexiconFile
    ;

pattern : PATTERN name ASSIGN regex (WHERE name)? ;

definition : DEFINE name parameters (ARROW type)? ASSIGN expression ;

parameters : LEFT_PAREN (parameter (COMMA parameter)*)? RIGHT_PAREN ;

parameter : name COLON type ;

measure : MEASURE name OVER qualifiedName ASSIGN expression ;

// ---- Constitutions -----------------------------------------------------------------------------------

constitution
    : CONSTITUTION name OVER qualifiedName (EXTENDS qualifiedName)? LEFT_BRACE constitutionItem* RIGHT_BRACE
    ;

constitutionItem
    : VERSION text                     # VersionItem
    | TITLE text                       # TitleItem
    | PRIORITY name (GREATER name)+    # PriorityItem
    | BLOCK AT name                    # BlockItem
    | principle                        # ConstitutionPrinciple
    | example                          # ConstitutionExample
    ;

principle : (LOCKED | OVERRIDE)* PRINCIPLE name LEFT_BRACE principleClause* RIGHT_BRACE ;

// No terminator is needed: no expression can be followed by a name, and every clause begins with a word.
principleClause
    : SEVERITY name (IF expression)?    # SeverityClause
    | WHEN expression                   # WhenClause
    | UNLESS expression                 # UnlessClause
    | REQUIRE expression                # RequireClause
    | FORBID expression                 # ForbidClause
    | ESCALATE WHEN expression          # EscalateClause
    | ON ERROR name                     # OnErrorClause
    | YIELDS TO names                   # YieldsClause
    | MESSAGE text                      # MessageClause
    | CRITIQUE text                     # CritiqueClause
    | REVISE text                       # ReviseClause
    | CITES text (COMMA text)*          # CitesClause
    | TAGS label (COMMA label)*         # TagsClause
    | REDACT EVIDENCE                   # RedactClause
    ;

example : EXAMPLE text outcome (TODO text)? LEFT_BRACE (exampleItem COMMA?)* RIGHT_BRACE ;

outcome
    : COMPLIES name?          # CompliesOutcome
    | VIOLATES names          # ViolatesOutcome
    | ESCALATES name?         # EscalatesOutcome
    | NOT_APPLICABLE names    # NotApplicableOutcome
    ;

exampleItem
    : GIVEN qualifiedName ASSIGN constant    # GivenValue
    | GIVEN qualifiedName FAILS              # GivenFailure
    | member                                 # ExampleField
    ;

// ---- Constants: what a default, an example and a `given` may hold -------------------------------------

constant
    : MINUS? number                                                         # NumberConstant
    | text                                                                  # TextConstant
    | (TRUE | FALSE)                                                        # BoolConstant
    | NONE                                                                  # NoneConstant
    | name                                                                  # LabelConstant
    | LEFT_BRACKET (constant (COMMA constant)* COMMA?)? RIGHT_BRACKET       # ListConstant
    | LEFT_BRACE (member COMMA?)* RIGHT_BRACE                               # RecordConstant
    ;

member : name COLON constant ;

// ---- Objectives, suites, probes, monitors, data sets --------------------------------------------------

objective : OBJECTIVE name OVER qualifiedName LEFT_BRACE objectiveClause* RIGHT_BRACE ;

objectiveClause
    : (MAXIMIZE | MINIMIZE) expression              # GoalClause
    | SUBJECT TO qualifiedName (COMMA qualifiedName)* # SubjectClause
    | PROXY FOR name                                # ProxyClause
    | expect                                        # ObjectiveExpect
    ;

suite : SUITE name FOR qualifiedName LEFT_BRACE suiteClause* RIGHT_BRACE ;

suiteClause
    : CASES FROM text    # CasesClause
    | SNAPSHOT text      # SnapshotClause
    | expect             # SuiteExpect
    ;

probe : PROBE name FOR qualifiedName LEFT_BRACE probeClause* RIGHT_BRACE ;

probeClause
    : SEEDS FROM text       # SeedsClause
    | VARY name BY variants # VaryClause
    | expect                # ProbeExpect
    ;

variants
    : ATTACK LEFT_BRACE attack (COMMA attack)* COMMA? RIGHT_BRACE    # AttackVariants
    | LEVEL LEFT_BRACE (level COMMA?)* RIGHT_BRACE                   # LevelVariants
    | LEFT_BRACE (text COMMA?)* RIGHT_BRACE                          # TextVariants
    ;

attack : name (LEFT_PAREN constant (COMMA constant)* RIGHT_PAREN)? ;

level : INTEGER COLON text ;

monitor : MONITOR name FOR qualifiedName LEFT_BRACE monitorClause* RIGHT_BRACE ;

monitorClause
    : BASELINE text    # BaselineClause
    | expect           # MonitorExpect
    ;

dataset : DATASET name OF qualifiedName LEFT_BRACE datasetClause* RIGHT_BRACE ;

datasetClause
    : FROM text    # DatasetFile
    | expect       # DatasetExpect
    ;

expect : EXPECT expectation ;

expectation
    : SAME DECISION                              # ExpectSameDecision
    | statistic comparison MINUS? number         # ExpectBound
    | statistic STABLE WITHIN number             # ExpectStable
    | (ALL | ANY | NO) name IN name COLON expression    # ExpectRecords
    | NO DUPLICATES OF name                      # ExpectNoDuplicates
    | NO OVERLAP WITH text BY INTEGER            # ExpectNoOverlap
    | NO postfix IN ANY FIELD                    # ExpectNoMatch
    ;

statistic : name (LEFT_PAREN statisticArgument RIGHT_PAREN)? ;

statisticArgument
    : name qualifiedName    # OutcomeArgument      // violates NoPersonalData
    | name INTEGER          # CountArgument        // best_of 16
    | expression            # ExpressionArgument
    ;

// ---- Expressions -------------------------------------------------------------------------------------

// A quantifier reaches as far as its clause goes, so it can only be the last operand of a chain. Written this
// way round (and not as an operand like any other) the grammar is unambiguous, and no `and`, `or` or `implies`
// needs more than its own next words to find its owner. An `and` before the quantifier binds to the last operand
// of the disjunction only.
expression
    : IF expression THEN expression ELSE expression                              # Conditional
    | quantified                                                                 # Quantification
    | disjunction ((AND | OR) quantified | IMPLIES expression)?                  # Implication
    ;

quantified : NOT* quantifier binding COLON expression ;

quantifier
    : ANY
    | ALL
    | NO
    | AT (LEAST | MOST) INTEGER
    ;

binding : name IN source (WHERE expression)? ;

source : postfix ((BEFORE | AFTER) name)? ;

disjunction : conjunction (OR conjunction)* ;

conjunction : negation (AND negation)* ;

negation
    : NOT negation
    | test
    ;

test : value predicate? ;

predicate
    : comparison value                                            # ComparisonPredicate
    | NOT? IN value ((RANGE | RANGE_BELOW) value)?                # MembershipPredicate
    | textOperator (ANY | ALL)? postfix                           # TextPredicate
    | IS NOT? (PRESENT | ABSENT | EMPTY_VALUE | ABOUT qualifiedName)    # StatePredicate
    ;

comparison : EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL ;

textOperator
    : CONTAINS
    | MATCHES
    | STARTS WITH
    | ENDS WITH
    ;

value : sum (COALESCE sum)* ;

sum : product ((PLUS | MINUS) product)* ;

product : unary ((STAR | SLASH) unary)* ;

unary
    : MINUS unary
    | postfix
    ;

postfix : primary selector* ;

selector
    : DOT name                                # MemberSelector
    | LEFT_BRACKET expression RIGHT_BRACKET   # IndexSelector
    | arguments                               # CallSelector
    ;

// `count(x in xs : P)`, `sum(x in xs : N)`; whether the callee takes a binding is the binder's question.
arguments
    : LEFT_PAREN binding COLON expression RIGHT_PAREN                       # BindingArguments
    | LEFT_PAREN (expression (COMMA expression)*)? RIGHT_PAREN              # ValueArguments
    ;

primary
    : name                                  # NamePrimary
    | text                                  # TextPrimary
    | number                                # NumberPrimary
    | regex                                 # RegexPrimary
    | (TRUE | FALSE | NONE)                 # ConstantPrimary
    | list                                  # ListPrimary
    | LEFT_PAREN expression RIGHT_PAREN     # Parenthesised
    ;

list : LEFT_BRACKET (expression (COMMA expression)* COMMA?)? RIGHT_BRACKET ;

// ---- Words -------------------------------------------------------------------------------------------

// The OPEN_… forms lack their closing quote; that is reported once, not as a syntax error.
text : TEXT | BLOCK_TEXT | OPEN_TEXT | OPEN_BLOCK_TEXT ;

regex : REGEX | OPEN_REGEX ;

number : INTEGER | DECIMAL ;

qualifiedName : name (DOT name)* ;

names : name (COMMA name)* ;

/** Every soft keyword is here; a test compares this list with the lexer's. */
name
    : NAME | QUOTED_NAME | OPEN_QUOTED_NAME
    | ABOUT | ABSENT | AFTER | ALIGN | AS | ATTACK
    | BASELINE | BEFORE | BLOCK | BY
    | CASES | CITES | CLASSIFIER | COMPLIES | CONCEPT | CRITIQUE
    | DATASET | DECISION | DEFINE | DUPLICATES
    | EACH | EMPTY_VALUE | ENCODER | ERROR | ESCALATES | EVIDENCE | EXPECT | EXTENDS
    | FAILS | FIELD | FOR | FROM
    | GIVEN
    | IMPORT
    | LEAST | LEVEL | LEXICON | LIST | LOCKED
    | MAXIMIZE | MEASURE | MESSAGE | MINIMIZE | MONITOR | MOST
    | NAMESPACE | NOT_APPLICABLE
    | OBJECTIVE | OF | ONE | OVER | OVERLAP | OVERRIDE
    | PATTERN | PER | PRESENT | PRIORITY | PROBE | PROXY
    | RECORD | REDACT | REVISE
    | SAME | SEEDS | SEVERITY | SNAPSHOT | STABLE | SUBJECT | SUITE
    | TAGS | THRESHOLD | TITLE | TO | TODO
    | UNLIKE
    | VARY | VERSION | VIOLATES
    | WHERE | WITH | WITHIN
    | YIELDS
    ;
