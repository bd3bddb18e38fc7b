// The messages of onnx.proto3 (ONNX IR version 7) that the starter classifiers need, by their field numbers there.
import { bytes, floats, integer, integers, message } from "./protobuf.mjs";

const FLOAT = 1;
const STRING = 8;

const attributeType = { float: 1, int: 2, string: 3, floats: 6, ints: 7, strings: 8 };
const attribute = (name, type, ...value) => message(5, bytes(1, name), ...value, integer(20, attributeType[type]));

export const int = (name, value) => attribute(name, "int", integer(3, value));
export const string = (name, value) => attribute(name, "string", bytes(4, value));
export const floatList = (name, values) => attribute(name, "floats", floats(7, values));
export const intList = (name, values) => attribute(name, "ints", integers(8, values));
export const stringList = (name, values) => attribute(name, "strings", ...values.map(value => bytes(9, value)));

export function node(domain, operator, inputs, outputs, ...attributes) {
  return message(1, ...inputs.map(name => bytes(1, name)), ...outputs.map(name => bytes(2, name)), bytes(3, outputs[0]),
    bytes(4, operator), ...attributes, ...(domain === "" ? [] : [bytes(7, domain)]));
}

export function floatTensor(name, dimensions, values) {
  const raw = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => raw.writeFloatLE(value, index * 4));
  return message(5, integers(1, dimensions), integer(2, FLOAT), bytes(8, name), bytes(9, raw));
}

function value(field, name, elementType, dimensions) {
  const shape = message(2, ...dimensions.map(size => message(1, typeof size === "string" ? bytes(2, size) : integer(1, size))));
  return message(field, bytes(1, name), message(2, message(1, integer(1, elementType), shape)));
}

export const textInput = (name, ...dimensions) => value(11, name, STRING, dimensions);
export const floatOutput = (name, ...dimensions) => value(12, name, FLOAT, dimensions);

export function model({ name, documentation, graph, opsets }) {
  const sets = Object.entries(opsets).map(([domain, version]) => message(8, ...(domain === "" ? [] : [bytes(1, domain)]), integer(2, version)));
  return Buffer.concat([
    integer(1, 7), bytes(2, "SpecLang models"), message(7, ...graph, bytes(2, name), bytes(10, documentation)), ...sets,
  ]);
}
