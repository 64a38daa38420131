// Mojo of 2023 for CodeMirror's StreamLanguage: what a token is, and how far a line is indented.

const words = text => new Set(text.split(' '));

const KEYWORDS = words(
  'alias and as async await borrowed break continue def elif else except finally fn for from if import in inout is let not or owned ' +
    'pass raise raises return struct trait try var while with'
);
const PYTHON_KEYWORDS = words('assert class del global lambda nonlocal yield');
const ATOMS = words('True False None');
const TYPES = words(
  'AnyRegType AnyType BF16 BFloat16 Bool Copyable CollectionElement Coroutine DType DTypePointer DynamicVector Error F16 F32 F64 Float16 ' +
    'Float32 Float64 FloatLiteral InlinedFixedVector Int Int16 Int32 Int64 Int8 IntLiteral Intable ListLiteral Movable NoneType Pointer ' +
    'Python PythonObject SI16 SI32 SI64 SI8 SIMD Scalar Sized StaticIntTuple StaticTuple String StringLiteral StringRef Stringable Tensor ' +
    'Tuple UI16 UI32 UI64 UI8 UInt16 UInt32 UInt64 UInt8 UnsafeFixedVector VariadicList object'
);
const FUNCTIONS = words('abs display len max min pow print print_no_newline put_new_line range rebind round str');
const PRIMITIVES = words('__mlir_attr __mlir_op __mlir_type __get_address_as_lvalue __get_lvalue_as_address');
const LEAVE = words('break continue pass raise return');

const NAME = /^[\p{XID_Start}_][\p{XID_Continue}]*/u;
const NUMBER = /^(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)/;
const STRING = /^[rR]?("""|'''|"|')/;
const OPERATOR = /^(?:->|:=|\*\*=?|\/\/=?|<<=?|>>=?|[-+*/%@&|^=!<>]=?|~)/;
const EFFECT_FOLLOWS = /^\s*(?:->|:|raises\b|capturing\b|escaping\b)/;

/** Go on in a string that `state.string` tells of; it may end on another line. */
function string(stream, state) {
  const { quote, raw } = state.string;
  while (!stream.eol()) {
    if (stream.match(quote)) {
      state.string = null;
      return 'string';
    }
    if (stream.next() === '\\' && !(raw && stream.eol())) {
      stream.next();
    }
  }
  if (quote.length === 1) {
    state.string = null;
  }
  return 'string';
}

/** What a word is after the token before it, which is "" at the start of a line. */
function word(stream, text, before) {
  if (before === '.') {
    return 'propertyName';
  }
  if (before === 'fn' || before === 'def') {
    return 'def';
  }
  if (before === 'struct' || before === 'trait' || before === 'class') {
    return 'typeName.definition';
  }
  if (KEYWORDS.has(text) || PYTHON_KEYWORDS.has(text)) {
    return 'keyword';
  }
  if ((text === 'capturing' || text === 'escaping') && stream.match(EFFECT_FOLLOWS, false)) {
    return 'keyword';
  }
  if (text === 'self' || text === 'Self') {
    return 'variableName.special';
  }
  if (ATOMS.has(text)) {
    return 'atom';
  }
  if (TYPES.has(text) || FUNCTIONS.has(text) || PRIMITIVES.has(text)) {
    return 'variableName.standard';
  }
  return 'variableName';
}

/** The token at the stream's position, which is no blank. Sets `state.before` to its text where that matters. */
function token(stream, state) {
  const first = state.before === '' && state.brackets.length === 0;
  if (stream.match(/^#.*/)) {
    return 'comment';
  }
  if (first && stream.match(/^(?:%%?\w.*|!.*)/)) {
    return 'meta';
  }
  const quote = stream.match(STRING);
  if (quote) {
    state.before = 'string';
    state.string = { quote: quote[1], raw: quote[0].length > quote[1].length };
    return string(stream, state);
  }
  if (stream.match(/^`[^`]*`/)) {
    state.before = 'name';
    return 'variableName';
  }
  if (stream.match(/^@[\p{XID_Start}_][\p{XID_Continue}.]*/u, first)) {
    if (first) {
      state.before = 'decorator';
      return 'meta';
    }
  }
  const name = stream.match(NAME);
  if (name) {
    const style = word(stream, name[0], state.before);
    state.leaves = state.leaves || (first && LEAVE.has(name[0]));
    state.before = name[0];
    return style;
  }
  if (stream.match(NUMBER)) {
    state.before = 'number';
    return 'number';
  }
  if (stream.match(OPERATOR)) {
    state.before = 'operator';
    return 'operator';
  }
  const character = stream.next();
  state.before = character;
  if ('([{'.includes(character)) {
    state.brackets = [...state.brackets, state.indent];
    return 'bracket';
  }
  if (')]}'.includes(character)) {
    state.brackets = state.brackets.slice(0, -1);
    return 'bracket';
  }
  return 'punctuation';
}

/** What CodeMirror's `StreamLanguage.define` takes. */
export const mojo = {
  name: 'mojo',

  // indent: of the line the statement began on; before: the line's last token; leaves: whether the block ends with the line
  startState: () => ({ string: null, brackets: [], indent: 0, before: '', leaves: false }),

  copyState: state => ({ ...state }),

  token(stream, state) {
    if (state.string) {
      return string(stream, state);
    }
    if (stream.sol()) {
      const blank = stream.match(/^\s*(?:#|$)/, false);
      if (!blank) {
        if (state.brackets.length === 0) {
          state.indent = stream.indentation();
          state.leaves = false;
        }
        state.before = '';
      }
    }
    return stream.eatSpace() ? null : token(stream, state);
  },

  indent(state, after, context) {
    if (state.string) {
      return null;
    }
    if (state.brackets.length > 0) {
      const opened = state.brackets[state.brackets.length - 1];
      return /^\s*[)\]}]/.test(after) ? opened : opened + context.unit;
    }
    if (state.before === ':') {
      return state.indent + context.unit;
    }
    const closes = state.leaves || /^\s*(?:else|elif|except|finally)\b/.test(after);
    return closes ? Math.max(0, state.indent - context.unit) : state.indent;
  },

  languageData: {
    commentTokens: { line: '#' },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', "'''", '"""', '`'] },
    indentOnInput: /^\s*(?:[)\]}]|(?:else:|elif |except |except:|finally:))$/
  }
};
