"""Threads and tasks. Work handed out is done at once: a task is finished when the call that created it returns."""


@always_inline
fn num_cores() -> Int:
    """How many processors the program may use."""
    return Int {value: __mlir_op.`kgen.target.cores`()}


@always_inline
fn num_threads() -> Int:
    """On how many threads work is done at most: `MOJO_NUM_THREADS`, or one for each processor."""
    return Int {value: __mlir_op.`pop.external_call`[func="mojo_num_threads", _type=__mlir_type.index]()}


@value
@register_passable
struct Runtime:
    """Threads to run work on."""

    var workers: Int

    @always_inline
    fn __init__() -> Self:
        """As many threads as there are."""
        return Self {workers: num_threads()}

    @always_inline
    fn __init__(num_workers: Int) -> Self:
        """At most `num_workers` threads."""
        return Self {workers: num_workers if num_workers > 0 else num_threads()}

    @always_inline
    fn __enter__(owned self) -> Self:
        """The runtime itself."""
        return self

    @always_inline
    fn parallelism_level(self) -> Int:
        """The number of threads."""
        return self.workers

    @always_inline
    fn create_task[type: AnyType](self, owned task: Coroutine[type]) -> Coroutine[type]:
        """A task that is done."""
        return task^

    @always_inline
    fn run[type: AnyType](self, task: Coroutine[type]) -> type:
        """What a task returns."""
        return task.get()


@register_passable("trivial")
struct OutputChainPtr:
    """What work reports to when it is done."""

    var _runtime: Int

    @always_inline
    fn __init__() -> Self:
        """A chain of all threads."""
        return Self {_runtime: num_threads()}

    @always_inline
    fn get_runtime(self) -> Runtime:
        """The threads."""
        return Runtime(self._runtime)

    @always_inline
    fn mark_ready(self):
        """Nobody waits: work is done when it is handed out."""
        pass


@value
@register_passable
struct OwningOutputChainPtr:
    """An `OutputChainPtr` with its own storage."""

    var _chain: OutputChainPtr

    @always_inline
    fn __init__(rt: Runtime) -> Self:
        """A chain of a runtime."""
        return Self {_chain: OutputChainPtr {_runtime: rt.workers}}

    @always_inline
    fn borrow(self) -> OutputChainPtr:
        """The chain."""
        return self._chain

    @always_inline
    fn wait(self):
        """Returns at once: work is done when it is handed out."""
        pass


alias MojoCallContextPtr = OutputChainPtr


struct TaskGroup:
    """Tasks that are waited for together."""

    var _runtime: Runtime

    @always_inline
    fn __init__(inout self, rt: Runtime):
        """No tasks yet."""
        self._runtime = rt

    @always_inline
    fn create_task[type: AnyType](inout self, owned task: Coroutine[type]) -> Coroutine[type]:
        """A task that is done."""
        return task^

    @always_inline
    fn wait(self):
        """Returns at once: tasks are done when they are created."""
        pass
