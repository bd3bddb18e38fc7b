# Reads a TRX file, which a test run wrote, and prints `PASSED FAILED SKIPPED`, then the failed tests with their messages and the skipped ones.
# The counters in the file itself don't count skipped tests, so the results are counted.
BEGIN { RS = "<UnitTestResult "; passed = failed = skipped = 0 }

NR > 1 {
  outcome = attribute("outcome")
  name = plain(attribute("testName"))
  if (outcome == "Passed") passed++
  else if (outcome == "NotExecuted") {
    skipped++
    details = details "SKIPPED " name ": " first_line(element("Message")) "\n"
  } else {
    failed++
    details = details "FAILED " name "\n" indented(element("Message")) indented(element("StackTrace"))
  }
}

END { printf "%d %d %d\n%s", passed, failed, skipped, details }

function attribute(key) {
  return match($0, " " key "=\"[^\"]*\"") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4) : ""
}

function element(key,    start, rest) {
  start = index($0, "<" key ">")
  if (start == 0) return ""
  rest = substr($0, start + length(key) + 2)
  return plain(substr(rest, 1, index(rest, "</" key ">") - 1))
}

function plain(text) {
  gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
  gsub(/&#xD;/, "", text); gsub(/&#xA;/, "\n", text); gsub(/&amp;/, "\\&", text)
  return text
}

function first_line(text) { sub(/\n.*/, "", text); return text }

function indented(text,    lines, count, i, all) {
  count = split(text, lines, "\n")
  if (count > 60) count = 60
  for (i = 1; i <= count; i++) all = all "    " lines[i] "\n"
  return all
}
