// Writes protocol-buffer messages: the wire format of https://protobuf.dev/programming-guides/encoding/, as much of it as an ONNX file needs.

function varint(value) {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

/** A field that holds a whole number. */
export const integer = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);

/** A field that holds bytes: a text, a packed array or another message. */
export function bytes(field, value) {
  const content = typeof value === "string" ? Buffer.from(value, "utf8") : value;
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

/** A field that holds a message made of the given fields. */
export const message = (field, ...fields) => bytes(field, Buffer.concat(fields));

/** A field that holds 32-bit floats, little-endian, packed. */
export function floats(field, values) {
  const packed = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => packed.writeFloatLE(value, index * 4));
  return bytes(field, packed);
}

/** A field that holds whole numbers, packed. */
export const integers = (field, values) => bytes(field, Buffer.concat(values.map(varint)));
