// What the tests judge and write.

export const manners = `record Answer { prompt: text  response: text }

/// What nobody wants to hear.
lexicon Rude { "whatever" "calm down" }

constitution Manners over Answer {
  version "1.0.0"
  block at major

  /// We stay polite, always.
  principle StayPolite {
    severity major
    forbid   response contains Rude
    message  "The answer says {evidence}."
  }

  principle KeepItShort {
    severity minor
    require  word_count(response) <= 3
  }

  example "a plain answer" complies { prompt: "Hello"  response: "It comes tomorrow." }
  example "a rude one" complies { prompt: "Hello"  response: "Whatever." }
}
`;

export const suite = `
suite Regression for Manners { cases from "cases.jsonl" }
`;

export const cases = `{"id": "fine", "prompt": "x", "response": "It comes.", "expect": {"violates": []}}
{"id": "missed", "prompt": "x", "response": "Whatever.", "expect": {"violates": []}}
`;

/** Thirty answers, of which four are rude, and one record that can't be read. */
export const answers = Array.from({ length: 30 }, (_, i) => JSON.stringify({ id: `r${i}`, prompt: `Question ${i}?`, response: i % 7 === 3 ? 'Whatever, calm down.' : 'It comes tomorrow.' })).join('\n')
  + '\n{"id": "bad", "prompt": 1}\n';
