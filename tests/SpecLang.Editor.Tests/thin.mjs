import { Editor } from './editor.mjs';
const spec = `record Answer { prompt: text  response: text }

/// We stay polite.
lexicon Rude { "whatever" "calm down" }

constitution Manners over Answer {
  version "1.0.0"
  block at major

  principle StayPolite {
    severity major
    forbid   respones contains Rude
    message  "The answer says {evidence}."
  }

  example "a plain answer" complies { prompt: "Hello"  response: "It comes tomorrow." }
}
`;
const e = await Editor.open({ 'manners.align': spec });
try {
  await e.load('manners.align');
  await e.page.waitForSelector('.editor-instance .squiggly-error', { state: 'attached', timeout: 30000 });
  await e.picture('thin');
  console.log('squiggle');
} catch (x) { console.log(x.message); await e.picture('thin-failed'); console.log(e.log.slice(-2000)); }
await e.close();
