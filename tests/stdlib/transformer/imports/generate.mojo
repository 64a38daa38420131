"""Inference with a small transformer: weights and tokens from files, text to standard output.

Arguments: the checkpoint, the tokens, the number of steps, the temperature in hundredths, and the seed of the sampling.
"""

from algorithm import parallelize, sum, vectorize
from math import cos, exp, max, pow, rsqrt, sin, sqrt
from memory.buffer import Buffer
from sys import argv, exit
from tensor import Tensor, TensorShape

alias real = DType.float32
alias width = simdwidthof[real]()


struct Reader:
    """Goes through the bytes of a file."""

    var data: DTypePointer[DType.int8]
    var position: Int

    fn __init__(inout self, path: String) raises:
        let file = open(path, "r")
        var bytes = file.read_bytes()
        self.data = bytes._steal_ptr()
        self.position = 0

    fn __del__(owned self):
        self.data.free()

    fn integer(inout self) -> Int:
        let value = self.data.offset(self.position).bitcast[DType.int32]().load()
        self.position += 4
        return value.to_int()

    fn number(inout self) -> Float32:
        let value = self.data.offset(self.position).bitcast[real]().load()
        self.position += 4
        return value

    fn text(inout self, size: Int) -> String:
        let start = self.position
        self.position += size
        return String(StringRef(self.data.offset(start), size))

    fn tensor(inout self, *sizes: Int) -> Tensor[real]:
        let shape = TensorShape(VariadicList(sizes))
        let result = Tensor[real](shape)
        memcpy(result.data(), self.data.offset(self.position).bitcast[real](), shape.num_elements())
        self.position += result.bytecount()
        return result^


@value
struct Layer(CollectionElement):
    """The weights of a layer."""

    var attention_norm: Tensor[real]
    var query: Tensor[real]
    var key: Tensor[real]
    var value: Tensor[real]
    var output: Tensor[real]
    var feed_norm: Tensor[real]
    var gate: Tensor[real]
    var down: Tensor[real]
    var up: Tensor[real]


struct Model:
    """All weights, and the keys and values of the positions so far."""

    var dim: Int
    var hidden: Int
    var heads: Int
    var vocabulary: Int
    var length: Int
    var embedding: Tensor[real]
    var layers: DynamicVector[Layer]
    var final_norm: Tensor[real]
    var keys: Tensor[real]
    var values: Tensor[real]

    fn __init__(inout self, path: String) raises:
        var reader = Reader(path)
        self.dim = reader.integer()
        self.hidden = reader.integer()
        let count = reader.integer()
        self.heads = reader.integer()
        self.vocabulary = reader.integer()
        self.length = reader.integer()
        self.embedding = reader.tensor(self.vocabulary, self.dim)
        self.layers = DynamicVector[Layer]()
        for i in range(count):
            let attention_norm = reader.tensor(self.dim)
            let query = reader.tensor(self.dim, self.dim)
            let key = reader.tensor(self.dim, self.dim)
            let value = reader.tensor(self.dim, self.dim)
            let output = reader.tensor(self.dim, self.dim)
            let feed_norm = reader.tensor(self.dim)
            let gate = reader.tensor(self.hidden, self.dim)
            let down = reader.tensor(self.dim, self.hidden)
            let up = reader.tensor(self.hidden, self.dim)
            self.layers.push_back(Layer(attention_norm, query, key, value, output, feed_norm, gate, down, up))
        self.final_norm = reader.tensor(self.dim)
        self.keys = Tensor[real](count, self.length, self.dim)
        self.values = Tensor[real](count, self.length, self.dim)

    fn logits(inout self, token: Int, position: Int) raises -> Tensor[real]:
        """The scores of all tokens after one."""
        var x = Tensor[real](self.dim)
        memcpy(x.data(), self.embedding.data().offset(token * self.dim), self.dim)
        for i in range(len(self.layers)):
            let normed = normalised(x, self.layers[i].attention_norm)
            x = x + self.attention(i, normed, position)
            let fed = normalised(x, self.layers[i].feed_norm)
            let gate = product(self.layers[i].gate, fed)
            let up = product(self.layers[i].up, fed)
            x = x + product(self.layers[i].down, silu(gate) * up)
        return product(self.embedding, normalised(x, self.final_norm))

    fn attention(inout self, index: Int, x: Tensor[real], position: Int) -> Tensor[real]:
        """What a layer's heads find at the positions so far."""
        let size = self.dim // self.heads
        let query = rotated(product(self.layers[index].query, x), size, position)
        let key = rotated(product(self.layers[index].key, x), size, position)
        let value = product(self.layers[index].value, x)
        let start = index * self.length * self.dim
        let keys = self.keys.data().offset(start)
        let values = self.values.data().offset(start)
        memcpy(keys.offset(position * self.dim), key.data(), self.dim)
        memcpy(values.offset(position * self.dim), value.data(), self.dim)
        let found = Tensor[real](self.dim)
        let dim = self.dim

        @parameter
        fn head(h: Int):
            let scores = DTypePointer[real].alloc(position + 1)
            for t in range(position + 1):
                let key_at = keys.offset(t * dim + h * size)
                scores[t] = dot(query.data().offset(h * size), key_at, size) * rsqrt(Float32(size))
            softmax(scores, position + 1)
            for t in range(position + 1):
                let value_at = values.offset(t * dim + h * size)

                @parameter
                fn add[w: Int](i: Int):
                    let target = found.data().offset(h * size)
                    target.simd_store[w](i, value_at.simd_load[w](i).fma(scores[t], target.simd_load[w](i)))

                vectorize[width, add](size)
            scores.free()

        parallelize[head](self.heads)
        return product(self.layers[index].output, found)


fn dot(a: DTypePointer[real], b: DTypePointer[real], size: Int) -> Float32:
    """The sum of the products."""
    var lanes = SIMD[real, width](0)
    var rest: Float32 = 0

    @parameter
    fn step[w: Int](i: Int):
        @parameter
        if w == width:
            lanes += a.simd_load[width](i) * b.simd_load[width](i)
        else:
            rest += a.load(i) * b.load(i)

    vectorize[width, step](size)
    return lanes.reduce_add() + rest


fn product(matrix: Tensor[real], x: Tensor[real]) -> Tensor[real]:
    """A matrix times a vector, rows in parallel."""
    let rows = matrix.dim(0)
    let columns = matrix.dim(1)
    let result = Tensor[real](rows)

    @parameter
    fn row(i: Int):
        result.data().store(i, dot(matrix.data().offset(i * columns), x.data(), columns))

    parallelize[row](rows, rows)
    return result^


fn normalised(x: Tensor[real], weight: Tensor[real]) -> Tensor[real]:
    """The vector, scaled to a mean square of one, and each part by a weight."""
    let size = x.num_elements()
    let scale = rsqrt(dot(x.data(), x.data(), size) / size + 1e-5)
    var result = Tensor[real](size)
    for i in range(size):
        result[i] = x[i] * scale * weight[i]
    return result^


fn silu(x: Tensor[real]) -> Tensor[real]:
    """Each part times its logistic."""
    var result = Tensor[real](x.num_elements())
    for i in range(x.num_elements()):
        result[i] = x[i] / (1 + exp(-x[i]))
    return result^


fn rotated(x: Tensor[real], size: Int, position: Int) -> Tensor[real]:
    """Pairs of each head, turned by angles that grow with the position."""
    var result = Tensor[real](x.num_elements())
    for i in range(0, x.num_elements(), 2):
        let angle = Float32(position) * pow(Float32(10000), -Float32(i % size) / size)
        result[i] = x[i] * cos(angle) - x[i + 1] * sin(angle)
        result[i + 1] = x[i] * sin(angle) + x[i + 1] * cos(angle)
    return result^


fn softmax(scores: DTypePointer[real], size: Int):
    """Scores as probabilities."""
    var highest = scores[0]
    for i in range(1, size):
        highest = max(highest, scores[i])
    for i in range(size):
        scores[i] = exp(scores[i] - highest)
    let total = sum(Buffer[Dim(), real](scores, size))
    for i in range(size):
        scores[i] = scores[i] / total


struct Sampler:
    """Chooses tokens; numbers come from a generator of its own."""

    var state: UInt64
    var temperature: Float32

    fn __init__(inout self, seed: Int, temperature: Float32):
        self.state = seed
        self.temperature = temperature

    fn next(inout self) -> Float32:
        """A number from 0 to 1."""
        self.state ^= self.state >> 12
        self.state ^= self.state << 25
        self.state ^= self.state >> 27
        return ((self.state * 2685821657736338717) >> 40).cast[real]() / 16777216

    fn choose(inout self, logits: Tensor[real]) raises -> Int:
        """The most likely token, or one by chance if there is a temperature."""
        if self.temperature == 0:
            return logits.argmax()[0].to_int()
        let size = logits.num_elements()
        let scaled = logits / self.temperature
        softmax(scaled.data(), size)
        let chance = self.next()
        var reached: Float32 = 0
        for i in range(size):
            reached += scaled[i]
            if chance < reached:
                return i
        return size - 1


fn tokens(path: String, count: Int) raises -> DynamicVector[String]:
    """The texts of all tokens."""
    var reader = Reader(path)
    var result = DynamicVector[String]()
    for i in range(count):
        let size = reader.integer()
        result.push_back(reader.text(size))
    return result^


fn main() raises:
    let arguments = argv()
    if len(arguments) != 6:
        print("usage: generate CHECKPOINT TOKENS STEPS TEMPERATURE SEED")
        exit(2)
    var model = Model(String(arguments[1]))
    let texts = tokens(String(arguments[2]), model.vocabulary)
    var sampler = Sampler(atol(arguments[5]), Float32(atol(arguments[4])) / 100)
    var token: Int = 1
    for position in range(atol(arguments[3])):
        let logits = model.logits(token, position)
        token = sampler.choose(logits)
        print_no_newline(texts[token])
    print()
