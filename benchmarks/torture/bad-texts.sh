#!/usr/bin/env bash
# Escapes that are none and bytes that are no UTF-8 are bad records, the same ones in the same words whether records are judged from their bytes or read one by one.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
python3 - "$work" <<'PY'
import sys, random
random.seed(3)
bad = [b"\\x41", b"\\u12", b"\\uZZZZ", b"\\", b"\\ud800", b"\\udc00\\ud800", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82", b"\x01", b"\t", b"\x00", b"\x7f", b"\xef\xbf\xbe"]
fine = [b"good", b"bad", b"\\u0062ad", "wörse".encode(), b"w\\u006frse", "😀".encode(), b"\\ud83d\\ude00", b"\\n\\/\\\""]
with open(sys.argv[1] + "/bad.jsonl", "wb") as out:
    for i in range(200000):
        parts = [random.choice(fine) for _ in range(random.randint(1, 6))]
        if random.random() < 0.3:
            parts.insert(random.randint(0, len(parts)), random.choice(bad))
        out.write(b'{"answer": "' + b" ".join(parts) + b'"}\n')
PY
# Asked for together with a csv, lines come from records that were read; alone, from bytes.
torture "escapes and bytes that are no text, judged from bytes" 4 300 "$align" eval "$work/words.align" "$work/bad.jsonl" --format jsonl
cp "$work/out" "$work/fast.jsonl"
torture "the same, every record read" 4 300 "$align" eval "$work/words.align" "$work/bad.jsonl" --format jsonl --format csv --out "$work/slow"
cmp -s "$work/fast.jsonl" "$work/slow/verdicts.jsonl" || fail "the two differ"
echo "    $(grep -c '"error"' "$work/fast.jsonl") bad records of $(wc -l < "$work/fast.jsonl"), the same ones both times"
finish
