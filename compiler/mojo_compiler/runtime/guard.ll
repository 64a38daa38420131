; Guarded calls. An entry into compiled code leaves a %guard on its stack; the signal handler finds the guard of its
; thread and either jumps back to it or passes the signal on to whoever owned it before.
; Holes such as $$jump_buffer are filled from the table of the platform.
;
; State of a guard: 0 outside, 1 in compiled code, 2 inside a call into Python, 3 waiting for the threads of a job. Only
; state 1 is jumped out of.
; Role of a guard: 0 a call from Python, 1 the asking thread's part in a job, 2 the part of a thread of the pool.

%fault = type { i32, i32, i64, i64, i64, i64, [64 x i64], i64, [1024 x i8] }
; 0 signal  1 code  2 address  3 pc  4 stack  5 number of calls  6 return addresses  7 message length  8 message
; Of more than 64 calls the first 48 are kept, and of the others the last 16, number k at place 48 + (k - 48) % 16.

%guard = type { [$jump_buffer x i8], i32, i32, ptr, ptr, ptr, ptr, i32, i32, %saved_stack, %fault, i32, ptr, i32, i32 }
; 0 jump buffer  1 state  2 interrupt retries  3 frame of the entry  4 outer guard of the thread  5 slot
; 6 Python thread state while the GIL is released  7 timer exists  8 timer  9 signal stack to restore  10 fault
; 11 role  12 line being printed, in a job  13 how a thread of the pool got the GIL  14 the signal that interrupts

%slot = type { ptr, ptr, ptr }                    ; thread, innermost guard, its signal stack (kept for later threads)
%saved_stack = type { ptr, i32, i64 }
%span = type { i64, i64 }
%PyMethodDef = type { ptr, ptr, i32, ptr }

@slots = internal global [64 x %slot] zeroinitializer, align 16
@mojo_unlocked = global i64 0                     ; stretches under way in which compiled code runs without the GIL
@mojo_code_spans = global ptr null                ; interruptible code: %span[mojo_code_count]
@mojo_code_count = global i64 0
@retry_time = internal constant [4 x i64] [i64 0, i64 0, i64 0, i64 100000]

@team.outcome = internal global i32 0             ; the first failure of a job: 0 none, else as of a guarded call
@team.fault = internal global %fault zeroinitializer
@team.exception = internal global [3 x ptr] zeroinitializer
@mojo_pool_areas = external global ptr
@mojo_pool_extent = external global i64
@mojo_team_cancelled = external global i32

@_Py_NoneStruct = external global i8
@PyExc_RuntimeError = external global ptr
@PyExc_KeyboardInterrupt = external global ptr
@no.text = internal constant [1 x i8] zeroinitializer
@stopped.text = internal constant [30 x i8] c"the Mojo code was stopped: %s\00"
@fault.text = internal constant [22 x i8] c"invalid memory access\00"
@arithmetic.text = internal constant [37 x i8] c"integer division by zero or overflow\00"
@mojo_output_used = external global i64
@too_many = internal constant [43 x i8] c"too many threads are running compiled code\00"

declare i32 @$setjmp(ptr, i32) returns_twice
declare void @siglongjmp(ptr, i32) noreturn
declare i32 @sigaltstack(ptr, ptr)
declare i32 @pthread_sigmask(i32, ptr, ptr)
declare i64 @syscall(i64, ...)
declare ptr @malloc(i64)
declare i64 @write(i32, ptr, i64)
declare i32 @snprintf(ptr, i64, ptr, ...)
declare void @abort() noreturn
declare void @exit(i32) noreturn
declare ptr @llvm.thread.pointer.p0()
declare ptr @llvm.frameaddress.p0(i32)
declare ptr @llvm.returnaddress(i32)
declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.umax.i64(i64, i64)
declare i32 @access(ptr, i32)
declare ptr @__errno_location()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare ptr @PyLong_AsVoidPtr(ptr)
declare ptr @PyBytes_FromStringAndSize(ptr, i64)
declare ptr @PyCFunction_NewEx(ptr, ptr, ptr)
declare void @Py_IncRef(ptr)
declare void @PyErr_SetString(ptr, ptr)
declare ptr @PyErr_Format(ptr, ptr, ...)
declare ptr @PyCapsule_GetPointer(ptr, ptr)
declare void @Py_DecRef(ptr)
declare i32 @getpid()
declare i32 @mojo_output_flush()
declare void @PyErr_WriteUnraisable(ptr)
declare i32 @PyOS_InterruptOccurred()
declare ptr @PyEval_SaveThread()
declare void @PyEval_RestoreThread(ptr)
declare i32 @PyGILState_Ensure()
declare void @PyGILState_Release(i32)
declare void @PyErr_Fetch(ptr, ptr, ptr)
declare void @PyErr_Restore(ptr, ptr, ptr)
declare void @PyErr_Clear()
declare i32 @PyErr_ExceptionMatches(ptr)
declare i32 @sigtimedwait(ptr, ptr, ptr)
declare void @mojo_signals_note()
declare void @mojo_signals_take()
declare void @mojo_signals_release()
declare void @mojo_signals_take_turns()
declare void @mojo_output_begin()
declare void @mojo_need_stack(i64)
declare void @mojo_line_end(ptr)
declare void @mojo_line_keep(ptr)
declare void @mojo_pool_release()
declare void @mojo_team_interrupt()
declare i1 @mojo_team_interrupted()
declare void @mojo_team_heard()
declare void @mojo_team_settle()

; ---- the thread's guard

define internal ptr @current_slot() {
entry:
  ; A thread of the pool is known by its stack.
  %here = call ptr @llvm.frameaddress.p0(i32 0)
  %here.address = ptrtoint ptr %here to i64
  %areas = load ptr, ptr @mojo_pool_areas
  %areas.address = ptrtoint ptr %areas to i64
  %extent = load i64, ptr @mojo_pool_extent
  %offset = sub i64 %here.address, %areas.address
  %pooled = icmp ult i64 %offset, %extent
  br i1 %pooled, label %worker, label %begin
worker:
  %start = and i64 %offset, -8388608
  %own = getelementptr i8, ptr %areas, i64 %start
  ret ptr %own
begin:
  %self = call ptr @llvm.thread.pointer.p0()
  br label %look
look:
  %i = phi i64 [ 0, %begin ], [ %next, %other ]
  %slot = getelementptr [64 x %slot], ptr @slots, i64 0, i64 %i
  %thread = load volatile ptr, ptr %slot
  %mine = icmp eq ptr %thread, %self
  br i1 %mine, label %found, label %other
other:
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, 64
  br i1 %more, label %look, label %none
found:
  ret ptr %slot
none:
  ret ptr null
}

define internal ptr @current_guard() {
entry:
  %slot = call ptr @current_slot()
  %none = icmp eq ptr %slot, null
  br i1 %none, label %out, label %in
in:
  %place = getelementptr %slot, ptr %slot, i64 0, i32 1
  %guard = load volatile ptr, ptr %place
  ret ptr %guard
out:
  ret ptr null
}

; The thread's slot, taken from the free ones if it has none; null if all are taken. Needs the GIL.
define internal ptr @claim_slot() {
entry:
  %known = call ptr @current_slot()
  %fresh = icmp eq ptr %known, null
  br i1 %fresh, label %look, label %done
look:
  %i = phi i64 [ 0, %entry ], [ %next, %taken ]
  %slot = getelementptr [64 x %slot], ptr @slots, i64 0, i64 %i
  %thread = load volatile ptr, ptr %slot
  %free = icmp eq ptr %thread, null
  br i1 %free, label %take, label %taken
taken:
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, 64
  br i1 %more, label %look, label %none
take:
  %self = call ptr @llvm.thread.pointer.p0()
  store volatile ptr %self, ptr %slot
  br label %done
done:
  %result = phi ptr [ %known, %entry ], [ %slot, %take ]
  ret ptr %result
none:
  ret ptr null
}

; ---- signal handler

define internal i1 @in_compiled_code(i64 %pc) {
entry:
  %count = load volatile i64, ptr @mojo_code_count
  %spans = load volatile ptr, ptr @mojo_code_spans
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %miss ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %test, label %no
test:
  %low.at = getelementptr %span, ptr %spans, i64 %i, i32 0
  %high.at = getelementptr %span, ptr %spans, i64 %i, i32 1
  %low = load i64, ptr %low.at
  %high = load i64, ptr %high.at
  %after = icmp uge i64 %pc, %low
  %before = icmp ult i64 %pc, %high
  %inside = and i1 %after, %before
  br i1 %inside, label %yes, label %miss
miss:
  %next = add i64 %i, 1
  br label %loop
yes:
  ret i1 true
no:
  ret i1 false
}

; Whether an interrupt is not to wait any longer for a loop that looks: in compiled code after 1000 tries; outside of it if blocked
; in a system call for 50 tries, or after 1500 tries.
define internal i1 @patience_is_over(ptr %guard, i64 %pc, i1 %inside) {
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %again = add i32 %retries, 1
  store volatile i32 %again, ptr %retries.at
  %waited = icmp sgt i32 %retries, 50
  %long = icmp sgt i32 %retries, 1000
  %too.long = icmp sgt i32 %retries, 1500
  br i1 %inside, label %own, label %outside
own:
  ret i1 %long
outside:
  br i1 %waited, label %look, label %no
look:
  %before = sub i64 %pc, 2
  %before.at = inttoptr i64 %before to ptr
  %instruction = load i16, ptr %before.at, align 1
  %blocked = icmp eq i16 %instruction, $system_call_instruction
  %over = or i1 %blocked, %too.long
  ret i1 %over
no:
  ret i1 false
}

; ---- loops that look (codegen/polls.py)

@mojo_stop = global i32 0                         ; 0 nothing, 1 somebody wants to know whether it is alone, 2 loops are to stop

; Asks the loops of the one thread that runs code of this session, and of those that help it with a job, to stop before their
; next turn. What leaves a loop cannot come back, so nobody else may be in one. False if somebody is.
;
; That is looked into one try later than it is announced: by then, a hundred microseconds on, a thread that had come in without
; seeing the announcement (see `take_back`) is to be seen here.
define internal i1 @ask_to_stop() {
entry:
  %before = cmpxchg ptr @mojo_stop, i32 0, i32 1 seq_cst seq_cst
  %word = extractvalue { i32, i1 } %before, 0
  %announced = icmp eq i32 %word, 1
  br i1 %announced, label %count, label %yes
count:
  %i = phi i64 [ 0, %entry ], [ %next, %count ]
  %found = phi i32 [ 0, %entry ], [ %more, %count ]
  %place = getelementptr [64 x %slot], ptr @slots, i64 0, i64 %i, i32 1
  %guard = load volatile ptr, ptr %place
  %used = icmp ne ptr %guard, null
  %one = zext i1 %used to i32
  %more = add i32 %found, %one
  %next = add i64 %i, 1
  %last = icmp eq i64 %next, 64
  br i1 %last, label %decide, label %count
decide:
  %others = icmp ugt i32 %more, 1
  br i1 %others, label %no, label %ask
ask:
  %asked = cmpxchg ptr @mojo_stop, i32 1, i32 2 seq_cst seq_cst
  br label %yes
yes:
  ret i1 true
no:
  store volatile i32 0, ptr @mojo_stop
  ret i1 false
}

; Takes back that loops are to stop, after the stop, and before code runs that was not meant. Who is still to be stopped asks again.
define internal void @take_back() alwaysinline {
entry:
  %word = load volatile i32, ptr @mojo_stop
  %quiet = icmp eq i32 %word, 0
  br i1 %quiet, label %done, label %clear
clear:
  %was = atomicrmw xchg ptr @mojo_stop, i32 0 seq_cst
  br label %done
done:
  ret void
}

; What a loop calls that is to stop: all that the code did before is in memory.
define void @mojo_stop_here() noreturn noinline cold "frame-pointer"="all" {
entry:
  %set = alloca [$signal_set x i8], align 8
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1                         ; the call is the last instruction of its block
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  %guard = call ptr @current_guard()
  %unguarded = icmp eq ptr %guard, null
  br i1 %unguarded, label %die, label %go
go:
  ; As if the handler had jumped: its signal is blocked until the guard is left, and what is still to come of it is dropped there.
  %signal.at = getelementptr %guard, ptr %guard, i64 0, i32 14
  %signal = load i32, ptr %signal.at
  call void @only_signal(ptr %set, i32 %signal)
  %blocked = call i32 @pthread_sigmask(i32 0, ptr %set, ptr null)
  call void @describe(ptr %guard, i32 $interrupt, i32 0, i64 0, i64 %pc, i64 %frame)
  call void @walk(ptr %guard, i64 %frame, i64 %frame)
  call void @jump(ptr %guard, i32 $interrupt)
  unreachable
die:
  call void @abort()
  unreachable
}

; Sends the interrupt to this thread again in 100 microseconds. Only system calls: this runs in a signal handler.
define internal void @retry_later(ptr %guard) {
  %event = alloca [64 x i8], align 8
  %made.at = getelementptr %guard, ptr %guard, i64 0, i32 7
  %timer.at = getelementptr %guard, ptr %guard, i64 0, i32 8
  %made = load volatile i32, ptr %made.at
  %fresh = icmp eq i32 %made, 0
  br i1 %fresh, label %make, label %set
make:
  call void @llvm.memset.p0.i64(ptr %event, i8 0, i64 64, i1 false)
  %signal.at = getelementptr i8, ptr %event, i64 8
  %kind.at = getelementptr %guard, ptr %guard, i64 0, i32 14
  %kind = load i32, ptr %kind.at
  store i32 %kind, ptr %signal.at
  %notify.at = getelementptr i8, ptr %event, i64 12
  store i32 4, ptr %notify.at
  %thread.at = getelementptr i8, ptr %event, i64 16
  %thread = call i64 (i64, ...) @syscall(i64 $gettid)
  %thread.id = trunc i64 %thread to i32
  store i32 %thread.id, ptr %thread.at
  %failed = call i64 (i64, ...) @syscall(i64 $timer_create, i64 1, ptr %event, ptr %timer.at)
  store volatile i32 1, ptr %made.at
  br label %set
set:
  %timer = load volatile i32, ptr %timer.at
  %timer.id = sext i32 %timer to i64
  %armed = call i64 (i64, ...) @syscall(i64 $timer_settime, i64 %timer.id, i64 0, ptr @retry_time, ptr null)
  ret void
}

; Return addresses along the chain of frames between %low and the entry's frame, after those that are noted already.
define internal void @walk(ptr %guard, i64 %first, i64 %low) {
entry:
  %limit.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  %limit = load volatile i64, ptr %limit.at
  %count.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 5
  %start = load volatile i64, ptr %count.at
  br label %loop
loop:
  %k = phi i64 [ %start, %entry ], [ %next, %step ]
  %frame = phi i64 [ %first, %entry ], [ %outer, %step ]
  %bound = phi i64 [ %low, %entry ], [ %above, %step ]
  %over = icmp uge i64 %frame, %bound
  %under = icmp ult i64 %frame, %limit
  %odd = and i64 %frame, 7
  %aligned = icmp eq i64 %odd, 0
  %a = and i1 %over, %under
  %good = and i1 %a, %aligned
  br i1 %good, label %step, label %done
step:
  %frame.at = inttoptr i64 %frame to ptr
  %outer = load i64, ptr %frame.at
  %return.at = getelementptr i64, ptr %frame.at, i64 1
  %return = load i64, ptr %return.at
  %late = icmp uge i64 %k, 48
  %beyond = sub i64 %k, 48
  %turn = and i64 %beyond, 15
  %wrapped = add i64 48, %turn
  %place = select i1 %late, i64 %wrapped, i64 %k
  %slot = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 6, i64 %place
  store volatile i64 %return, ptr %slot
  %next = add i64 %k, 1
  %above = add i64 %frame, 8
  br label %loop
done:
  store volatile i64 %k, ptr %count.at
  ret void
}

; For calls into Python that fail, and for errors of Mojo: what was raised (for the latter a number), how many return addresses there are,
; the return addresses, innermost first.
%calls = type { ptr, i64, [48 x i64] }
@mojo_python_calls = global %calls zeroinitializer
@raises = internal global [16 x %calls] zeroinitializer
@raise_number = internal global i32 0

; Notes the calls that led to an exception, from the frame at %first outwards to the guarded call. Needs the GIL.
define void @mojo_note_calls(ptr %exception, i64 %first) {
  call void @note_calls(ptr @mojo_python_calls, ptr %exception, i64 %first)
  ret void
}

; Notes the calls that led to an error which is raised; returns the number of the notes. An error that was raised before is %known by
; the number it got then, and keeps it while those notes are there. The last sixteen are.
define i32 @mojo_note_raise(i32 %known) cold {
entry:
  %old = call ptr @mojo_raise_notes(i32 %known)
  %missing = icmp eq ptr %old, null
  br i1 %missing, label %note, label %keep
note:
  %last = atomicrmw add ptr @raise_number, i32 1 monotonic
  %number = add i32 %last, 1
  %place = call ptr @place_of(i32 %number)
  %wide = zext i32 %number to i64
  %tag = inttoptr i64 %wide to ptr
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %first = ptrtoint ptr %frame to i64
  call void @note_calls(ptr %place, ptr %tag, i64 %first)
  ret i32 %number
keep:
  ret i32 %known
}

define internal ptr @place_of(i32 %number) {
  %index = and i32 %number, 15
  %place = getelementptr [16 x %calls], ptr @raises, i32 0, i32 %index
  ret ptr %place
}

; The notes with a number; null if they are no longer there, and for 0.
define ptr @mojo_raise_notes(i32 %number) {
  %place = call ptr @place_of(i32 %number)
  %tag = load ptr, ptr %place
  %found = ptrtoint ptr %tag to i64
  %wide = zext i32 %number to i64
  %same = icmp eq i64 %found, %wide
  %some = icmp ne i32 %number, 0
  %there = and i1 %same, %some
  %notes = select i1 %there, ptr %place, ptr null
  ret ptr %notes
}

; The first division by zero since this was cleared: the address in its code, and the calls that led there.
@mojo_zero_division = global %calls zeroinitializer

define void @mojo_note_zero_division() noinline cold "frame-pointer"="all" {
entry:
  %return = call ptr @llvm.returnaddress(i32 0)
  %pc = getelementptr i8, ptr %return, i64 -1
  %earlier = cmpxchg ptr @mojo_zero_division, ptr null, ptr %pc monotonic monotonic
  %first = extractvalue { ptr, i1 } %earlier, 1
  br i1 %first, label %note, label %done
note:
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @note_calls(ptr @mojo_zero_division, ptr %pc, i64 %frame)
  br label %done
done:
  ret void
}

define internal void @note_calls(ptr %record, ptr %raised, i64 %first) {
entry:
  store ptr %raised, ptr %record
  %guard = call ptr @current_guard()
  %none = icmp eq ptr %guard, null
  br i1 %none, label %done, label %begin
begin:
  %limit.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  %limit = load volatile i64, ptr %limit.at
  br label %loop
loop:
  %k = phi i64 [ 0, %begin ], [ %next, %step ]
  %frame = phi i64 [ %first, %begin ], [ %outer, %step ]
  %bound = phi i64 [ %first, %begin ], [ %above, %step ]
  %over = icmp uge i64 %frame, %bound
  %under = icmp ult i64 %frame, %limit
  %odd = and i64 %frame, 7
  %aligned = icmp eq i64 %odd, 0
  %room = icmp ult i64 %k, 48
  %a = and i1 %over, %under
  %b = and i1 %a, %aligned
  %good = and i1 %b, %room
  br i1 %good, label %step, label %done
step:
  %frame.at = inttoptr i64 %frame to ptr
  %outer = load i64, ptr %frame.at
  %return.at = getelementptr i64, ptr %frame.at, i64 1
  %return = load i64, ptr %return.at
  %place = getelementptr %calls, ptr %record, i64 0, i32 2, i64 %k
  store i64 %return, ptr %place
  %next = add i64 %k, 1
  %above = add i64 %frame, 8
  br label %loop
done:
  %count = phi i64 [ 0, %entry ], [ %k, %loop ]
  %count.at = getelementptr %calls, ptr %record, i64 0, i32 1
  store i64 %count, ptr %count.at
  ret void
}

; A function of the C library keeps no frame pointer. If it was called from compiled code and is a leaf, the top of the
; stack is its return address. Not read when the stack itself may be what is missing.
define internal void @note_leaf_caller(ptr %guard, i32 %signal, i64 %address, i64 %pc, i64 %stack) {
entry:
  %own = call i1 @in_compiled_code(i64 %pc)
  br i1 %own, label %done, label %foreign
foreign:
  %segment = icmp eq i32 %signal, $segment
  %distance = sub i64 %address, %stack
  %shifted = add i64 %distance, 196608
  %near = icmp ult i64 %shifted, 262144
  %overflow = and i1 %segment, %near
  br i1 %overflow, label %done, label %read
read:
  %top.at = inttoptr i64 %stack to ptr
  %top = load volatile i64, ptr %top.at
  %caller = call i1 @in_compiled_code(i64 %top)
  br i1 %caller, label %note, label %done
note:
  %first = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 6, i64 0
  store volatile i64 %top, ptr %first
  %count.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 5
  store volatile i64 1, ptr %count.at
  br label %done
done:
  ret void
}

; When the C library was at work with the frame pointer as one more register, the chain of frames leads nowhere. Then a
; word on the stack that points behind a call is taken for a return address: the first one with a frame pointer saved next
; to it from which a chain leads home, or else the first. After a stack overflow the stack may begin with pages that are
; not there.
define internal void @search_callers(ptr %guard, i64 %stack) {
entry:
  %known = call i1 @has_compiled_caller(ptr %guard)
  br i1 %known, label %done, label %probe
probe:
  %start = phi i64 [ %stack, %entry ], [ %above, %absent ]
  %tries = phi i64 [ 0, %entry ], [ %tried, %absent ]
  %start.at = inttoptr i64 %start to ptr
  %status = call i32 @access(ptr %start.at, i32 0)
  %error.at = call ptr @__errno_location()
  %error = load i32, ptr %error.at
  %failed = icmp slt i32 %status, 0
  %fault = icmp eq i32 %error, 14
  %bad = and i1 %failed, %fault
  br i1 %bad, label %absent, label %prepare
absent:
  %last = or i64 %start, 4095
  %above = add i64 %last, 1
  %tried = add i64 %tries, 1
  %enough = icmp ugt i64 %tried, 64
  br i1 %enough, label %done, label %probe
prepare:
  %limit.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  %limit = load volatile i64, ptr %limit.at
  %far = add i64 %start, 524288
  %end = call i64 @llvm.umin.i64(i64 %limit, i64 %far)
  %extent = call { i64, i64 } @code_extent()
  %low = extractvalue { i64, i64 } %extent, 0
  %size = extractvalue { i64, i64 } %extent, 1
  br label %loop
loop:
  %at = phi i64 [ %start, %prepare ], [ %next, %miss ]
  %guess = phi i64 [ 0, %prepare ], [ %better, %miss ]
  %inside = icmp ult i64 %at, %end
  br i1 %inside, label %look, label %settle
look:
  %place = inttoptr i64 %at to ptr
  %word = load volatile i64, ptr %place
  %offset = sub i64 %word, %low
  %near = icmp ult i64 %offset, %size
  br i1 %near, label %test, label %miss
test:
  %before = sub i64 %word, 8
  %caller = call i1 @in_compiled_code(i64 %before)
  br i1 %caller, label %confirm, label %miss
confirm:
  %called = call i1 @follows_call(i64 %word)
  br i1 %called, label %follow, label %miss
follow:
  %below = sub i64 %at, 8
  %below.at = inttoptr i64 %below to ptr
  %frame = load volatile i64, ptr %below.at
  %after = add i64 %at, 8
  %whole = call i1 @leads_home(i64 %frame, i64 %after, i64 %limit)
  br i1 %whole, label %note, label %doubt
doubt:
  %first.guess = icmp eq i64 %guess, 0
  %maybe = select i1 %first.guess, i64 %word, i64 %guess
  br label %miss
miss:
  %better = phi i64 [ %guess, %look ], [ %guess, %test ], [ %guess, %confirm ], [ %maybe, %doubt ]
  %next = add i64 %at, 8
  br label %loop
note:
  call void @note_caller(ptr %guard, i64 %word)
  call void @walk(ptr %guard, i64 %frame, i64 %after)
  br label %done
settle:
  %no.guess = icmp eq i64 %guess, 0
  br i1 %no.guess, label %done, label %assume
assume:
  call void @note_caller(ptr %guard, i64 %guess)
  br label %done
done:
  ret void
}

define internal void @note_caller(ptr %guard, i64 %return) {
  %first = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 6, i64 0
  store volatile i64 %return, ptr %first
  %count.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 5
  store volatile i64 1, ptr %count.at
  ret void
}

; Whether the chain of frames from %first on ends at the frame of the entry: what is left of earlier calls does not.
define internal i1 @leads_home(i64 %first, i64 %low, i64 %limit) {
entry:
  br label %loop
loop:
  %frame = phi i64 [ %first, %entry ], [ %outer, %step ]
  %bound = phi i64 [ %low, %entry ], [ %above, %step ]
  %home = icmp eq i64 %frame, %limit
  br i1 %home, label %yes, label %check
check:
  %over = icmp uge i64 %frame, %bound
  %under = icmp ult i64 %frame, %limit
  %odd = and i64 %frame, 7
  %aligned = icmp eq i64 %odd, 0
  %a = and i1 %over, %under
  %good = and i1 %a, %aligned
  br i1 %good, label %step, label %no
step:
  %frame.at = inttoptr i64 %frame to ptr
  %outer = load i64, ptr %frame.at
  %above = add i64 %frame, 8
  br label %loop
yes:
  ret i1 true
no:
  ret i1 false
}

; Whether what ends at an address of compiled code can be a call: E8 and four bytes, or FF /2 in one of its lengths.
define internal i1 @follows_call(i64 %address) {
  %before = sub i64 %address, 8
  %before.at = inttoptr i64 %before to ptr
  %bytes = load i64, ptr %before.at, align 1
  %direct.byte = and i64 %bytes, u0xFF000000
  %direct = icmp eq i64 %direct.byte, u0xE8000000
  %two = and i64 %bytes, u0x38FF000000000000
  %by.two = icmp eq i64 %two, u0x10FF000000000000
  %three = and i64 %bytes, u0x38FF0000000000
  %by.three = icmp eq i64 %three, u0x10FF0000000000
  %six = and i64 %bytes, u0x38FF0000
  %by.six = icmp eq i64 %six, u0x10FF0000
  %a = or i1 %direct, %by.two
  %b = or i1 %by.three, %by.six
  %c = or i1 %a, %b
  ret i1 %c
}

define internal i1 @has_compiled_caller(ptr %guard) {
entry:
  %count.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 5
  %noted = load volatile i64, ptr %count.at
  %count = call i64 @llvm.umin.i64(i64 %noted, i64 8)
  br label %loop
loop:
  %k = phi i64 [ 0, %entry ], [ %next, %miss ]
  %more = icmp ult i64 %k, %count
  br i1 %more, label %look, label %no
look:
  %place = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 6, i64 %k
  %return = load volatile i64, ptr %place
  %inside = call i1 @in_compiled_code(i64 %return)
  br i1 %inside, label %yes, label %miss
miss:
  %next = add i64 %k, 1
  br label %loop
yes:
  ret i1 true
no:
  ret i1 false
}

; The lowest address of compiled code and the number of bytes up to the highest.
define internal { i64, i64 } @code_extent() {
entry:
  %count = load volatile i64, ptr @mojo_code_count
  %spans = load volatile ptr, ptr @mojo_code_spans
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %step ]
  %low = phi i64 [ -1, %entry ], [ %lower, %step ]
  %high = phi i64 [ 0, %entry ], [ %higher, %step ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %step, label %done
step:
  %low.at = getelementptr %span, ptr %spans, i64 %i, i32 0
  %high.at = getelementptr %span, ptr %spans, i64 %i, i32 1
  %span.low = load i64, ptr %low.at
  %span.high = load i64, ptr %high.at
  %lower = call i64 @llvm.umin.i64(i64 %low, i64 %span.low)
  %higher = call i64 @llvm.umax.i64(i64 %high, i64 %span.high)
  %next = add i64 %i, 1
  br label %loop
done:
  %size = sub i64 %high, %low
  %a = insertvalue { i64, i64 } poison, i64 %low, 0
  %b = insertvalue { i64, i64 } %a, i64 %size, 1
  ret { i64, i64 } %b
}

define internal void @describe(ptr %guard, i32 %signal, i32 %code, i64 %address, i64 %pc, i64 %stack) {
  %fault = getelementptr %guard, ptr %guard, i64 0, i32 10
  store volatile i32 %signal, ptr %fault
  %code.at = getelementptr %fault, ptr %fault, i64 0, i32 1
  store volatile i32 %code, ptr %code.at
  %address.at = getelementptr %fault, ptr %fault, i64 0, i32 2
  store volatile i64 %address, ptr %address.at
  %pc.at = getelementptr %fault, ptr %fault, i64 0, i32 3
  store volatile i64 %pc, ptr %pc.at
  %stack.at = getelementptr %fault, ptr %fault, i64 0, i32 4
  store volatile i64 %stack, ptr %stack.at
  ret void
}

define internal void @jump(ptr %guard, i32 %status) noreturn {
entry:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %alone = icmp eq i32 %role, 0
  %after = select i1 %alone, i32 0, i32 3
  store volatile i32 %after, ptr %state.at
  br i1 %alone, label %end, label %go
end:
  call void @take_back()
  br label %go
go:
  call void @siglongjmp(ptr %guard, i32 %status)
  unreachable
}

; Whether a signal was for code of this session, or for its threads. Does not return if the code is left.
define i1 @mojo_on_signal(i32 %signal, ptr %info, ptr %context) "frame-pointer"="all" {
entry:
  %slot = call ptr @current_slot()
  %stranger = icmp eq ptr %slot, null
  br i1 %stranger, label %forward, label %known
known:
  %place = getelementptr %slot, ptr %slot, i64 0, i32 1
  %guard = load volatile ptr, ptr %place
  %code.at = getelementptr i8, ptr %info, i64 $info_code
  %code = load i32, ptr %code.at
  %stop = call i1 @is_order_to_stop(ptr %slot, i32 %signal, i32 %code)
  %unguarded = icmp eq ptr %guard, null
  br i1 %stop, label %ordered, label %ordinary
ordered:
  %sent = icmp eq i32 %code, -6
  br i1 %sent, label %hear, label %heard
hear:
  call void @mojo_team_heard()
  br label %heard
heard:
  br i1 %unguarded, label %return, label %obey
obey:
  %part.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %part = load volatile i32, ptr %part.at
  %working = icmp eq i32 %part, 1
  br i1 %working, label %asynchronous, label %return
ordinary:
  br i1 %unguarded, label %forward, label %guarded
guarded:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %interrupt = icmp eq i32 %signal, $interrupt
  switch i32 %state, label %pass [ i32 1, label %own
                                   i32 3, label %waiting ]
waiting:
  br i1 %interrupt, label %stop.team, label %pass
stop.team:
  %asked.team = call i1 @ask_to_stop()
  %stopped = cmpxchg ptr @team.outcome, i32 0, i32 $interrupt seq_cst seq_cst
  call void @mojo_team_interrupt()
  ret i1 true
own:
  br i1 %interrupt, label %share, label %leave
share:
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %alone = icmp eq i32 %role, 0
  br i1 %alone, label %asynchronous, label %tell
tell:
  call void @mojo_team_interrupt()
  br label %asynchronous
asynchronous:
  %pc.at = getelementptr i8, ptr %context, i64 $context_pc
  %pc = load i64, ptr %pc.at
  %inside = call i1 @in_compiled_code(i64 %pc)
  %asked = call i1 @ask_to_stop()
  %alone.inside = xor i1 %asked, true
  %at.once = and i1 %inside, %alone.inside
  br i1 %at.once, label %leave.interrupted, label %wait
wait:
  %over = call i1 @patience_is_over(ptr %guard, i64 %pc, i1 %inside)
  br i1 %over, label %leave.interrupted, label %retry
retry:
  call void @retry_later(ptr %guard)
  ret i1 true
leave.interrupted:
  call void @leave_code(ptr %guard, i32 $interrupt, ptr %info, ptr %context)
  unreachable
leave:
  call void @leave_code(ptr %guard, i32 %signal, ptr %info, ptr %context)
  unreachable
pass:
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  store volatile i32 0, ptr %retries.at
  br i1 %interrupt, label %hand.over, label %forward
hand.over:
  call void @take_back()
  br label %forward
forward:
  ret i1 false
return:
  ret i1 true
}

; Whether a thread of the pool was sent the signal that tells it to stop, as opposed to a fault of its own.
define internal i1 @is_order_to_stop(ptr %slot, i32 %signal, i32 %code) {
  %areas = load ptr, ptr @mojo_pool_areas
  %areas.address = ptrtoint ptr %areas to i64
  %extent = load i64, ptr @mojo_pool_extent
  %slot.address = ptrtoint ptr %slot to i64
  %offset = sub i64 %slot.address, %areas.address
  %pooled = icmp ult i64 %offset, %extent
  %right = icmp eq i32 %signal, $arithmetic
  %sent = icmp sle i32 %code, 0
  %a = and i1 %pooled, %right
  %b = and i1 %a, %sent
  ret i1 %b
}

; Notes what happened where, and jumps back to the guard.
define internal void @leave_code(ptr %guard, i32 %status, ptr %info, ptr %context) noreturn {
  %pc.at = getelementptr i8, ptr %context, i64 $context_pc
  %pc = load i64, ptr %pc.at
  %code.at = getelementptr i8, ptr %info, i64 $info_code
  %code = load i32, ptr %code.at
  %address.at = getelementptr i8, ptr %info, i64 $info_address
  %address = load i64, ptr %address.at
  %stack.at = getelementptr i8, ptr %context, i64 $context_stack
  %stack = load i64, ptr %stack.at
  %frame.at = getelementptr i8, ptr %context, i64 $context_frame
  %frame = load i64, ptr %frame.at
  call void @describe(ptr %guard, i32 %status, i32 %code, i64 %address, i64 %pc, i64 %stack)
  call void @note_leaf_caller(ptr %guard, i32 %status, i64 %address, i64 %pc, i64 %stack)
  call void @walk(ptr %guard, i64 %frame, i64 %stack)
  %inside = call i1 @in_compiled_code(i64 %pc)
  br i1 %inside, label %go, label %search
search:
  call void @search_callers(ptr %guard, i64 %stack)
  br label %go
go:
  call void @jump(ptr %guard, i32 %status)
  unreachable
}

; ---- turns: code that holds the GIL gives way every few milliseconds, so that Python's other threads live on

@turn.time = internal constant [4 x i64] [i64 0, i64 5000000, i64 0, i64 5000000]
@turn.once = internal constant [4 x i64] [i64 0, i64 0, i64 0, i64 5000000]

; Making a clock takes longer than all else of a call, so the main thread keeps the one it made. That one runs out once and is
; started again while it is needed: after a call it may run out for nothing, and the next call need not start it before.
@mojo_turn_thread = global ptr null               ; the main thread, once it has its clock
@turn.clock = internal global i32 0
@turn.runs = internal global i32 0                ; whether it has not run out
@turn.calls = internal global i64 0               ; calls of the main thread under way that hold the GIL

; Starts the clock of this thread's turns, which counts its own processor time. 0 if there is none to be had, 1 if it is in
; %timer, 2 if it is the one that is kept.
define internal i32 @start_turns(ptr %timer) noinline {
entry:
  %self = call ptr @llvm.thread.pointer.p0()
  %owner = load ptr, ptr @mojo_turn_thread
  %kept = icmp eq ptr %owner, %self
  br i1 %kept, label %count, label %other
other:
  call void @mojo_signals_take_turns()
  %process = call i32 @getpid()
  %process.wide = sext i32 %process to i64
  %thread = call i64 (i64, ...) @syscall(i64 $gettid)
  %main = icmp eq i64 %thread, %process.wide
  br i1 %main, label %first, label %own
first:
  %made = call i1 @make_clock(ptr @turn.clock)
  br i1 %made, label %keep, label %none
keep:
  store i64 0, ptr @turn.calls
  store i32 0, ptr @turn.runs
  store ptr %self, ptr @mojo_turn_thread
  br label %count
count:
  call void @count_call()
  br label %done
own:
  %made.own = call i1 @make_clock(ptr %timer)
  br i1 %made.own, label %start.own, label %none
start.own:
  %id = load i32, ptr %timer
  call void @set_clock(i32 %id, ptr @turn.time)
  ret i32 1
done:
  ret i32 2
none:
  ret i32 0
}

; A call of the main thread begins, whose clock is kept. Counted first: from here on it is started again whenever it runs out.
define internal void @count_call() alwaysinline {
entry:
  %calls = load i64, ptr @turn.calls
  %more = add i64 %calls, 1
  store volatile i64 %more, ptr @turn.calls
  %runs = load volatile i32, ptr @turn.runs
  %idle = icmp eq i32 %runs, 0
  br i1 %idle, label %start, label %done
start:
  call void @start_kept_clock()
  br label %done
done:
  ret void
}

define internal void @uncount_call() alwaysinline {
  %calls = load i64, ptr @turn.calls
  %fewer = sub i64 %calls, 1
  store volatile i64 %fewer, ptr @turn.calls
  ret void
}

define internal void @stop_turns(ptr %timer, i32 %kind) {
entry:
  switch i32 %kind, label %done [ i32 1, label %own
                                  i32 2, label %kept ]
own:
  %id = load i32, ptr %timer
  %id.wide = sext i32 %id to i64
  %deleted = call i64 (i64, ...) @syscall(i64 $timer_delete, i64 %id.wide)
  ret void
kept:
  call void @uncount_call()
  ret void
done:
  ret void
}

define internal void @start_kept_clock() {
  store volatile i32 1, ptr @turn.runs
  %clock = load i32, ptr @turn.clock
  call void @set_clock(i32 %clock, ptr @turn.once)
  ret void
}

; The kept clock ran out, or another one of this thread did.
define void @mojo_on_clock() {
entry:
  %self = call ptr @llvm.thread.pointer.p0()
  %owner = load ptr, ptr @mojo_turn_thread
  %kept = icmp eq ptr %owner, %self
  br i1 %kept, label %look, label %done
look:
  %calls = load volatile i64, ptr @turn.calls
  %needed = icmp ne i64 %calls, 0
  br i1 %needed, label %start, label %stop
start:
  call void @start_kept_clock()
  ret void
stop:
  store volatile i32 0, ptr @turn.runs
  ret void
done:
  ret void
}

; A clock of this thread's processor time, not started yet. False if the system has none.
define internal i1 @make_clock(ptr %timer) {
  %event = alloca [64 x i8], align 8
  call void @llvm.memset.p0.i64(ptr %event, i8 0, i64 64, i1 false)
  %signal.at = getelementptr i8, ptr %event, i64 8
  store i32 $turn, ptr %signal.at
  %notify.at = getelementptr i8, ptr %event, i64 12
  store i32 4, ptr %notify.at
  %thread.at = getelementptr i8, ptr %event, i64 16
  %thread = call i64 (i64, ...) @syscall(i64 $gettid)
  %thread.id = trunc i64 %thread to i32
  store i32 %thread.id, ptr %thread.at
  %failed = call i64 (i64, ...) @syscall(i64 $timer_create, i64 $processor_clock, ptr %event, ptr %timer)
  %good = icmp eq i64 %failed, 0
  ret i1 %good
}

define internal void @set_clock(i32 %clock, ptr %time) {
  %id = sext i32 %clock to i64
  %failed = call i64 (i64, ...) @syscall(i64 $timer_settime, i64 %id, i64 0, ptr %time, ptr null)
  ret void
}

; A turn: only in the midst of compiled code, where nothing of Python's is half done. It is marked as a call into Python,
; so that an interrupt meanwhile is Python's; one that Python has noted becomes one of the code.
define void @mojo_on_turn(i32 %signal, ptr %info, ptr %context) "frame-pointer"="all" {
entry:
  %guard = call ptr @current_guard()
  %none = icmp eq ptr %guard, null
  br i1 %none, label %done, label %look
look:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %held = icmp eq ptr %thread, null
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %alone = icmp eq i32 %role, 0
  %a = and i1 %ours, %held
  %b = and i1 %a, %alone
  br i1 %b, label %where, label %done
where:
  %pc.at = getelementptr i8, ptr %context, i64 $context_pc
  %pc = load i64, ptr %pc.at
  %inside = call i1 @in_compiled_code(i64 %pc)
  br i1 %inside, label %give, label %done
give:
  store volatile i32 2, ptr %state.at
  %error.at = call ptr @__errno_location()
  %error = load i32, ptr %error.at
  %saved = call ptr @PyEval_SaveThread()
  call void @PyEval_RestoreThread(ptr %saved)
  %interrupted = call i32 @PyOS_InterruptOccurred()
  store i32 %error, ptr %error.at
  store volatile i32 1, ptr %state.at
  %quiet = icmp eq i32 %interrupted, 0
  br i1 %quiet, label %done, label %stop
stop:
  %asked = call i1 @ask_to_stop()
  call void @retry_later(ptr %guard)
  br label %done
done:
  ret void
}

; ---- entering and leaving

define internal void @use_signal_stack(ptr %guard, ptr %slot) {
  %wanted = alloca %saved_stack
  %memory.at = getelementptr %slot, ptr %slot, i64 0, i32 2
  %known = load ptr, ptr %memory.at
  %fresh = icmp eq ptr %known, null
  br i1 %fresh, label %make, label %set
make:
  %made = call ptr @malloc(i64 65536)
  store ptr %made, ptr %memory.at
  br label %set
set:
  %memory = load ptr, ptr %memory.at
  %flags.at = getelementptr %saved_stack, ptr %wanted, i64 0, i32 1
  %size.at = getelementptr %saved_stack, ptr %wanted, i64 0, i32 2
  store ptr %memory, ptr %wanted
  store i32 0, ptr %flags.at
  store i64 65536, ptr %size.at
  %old = getelementptr %guard, ptr %guard, i64 0, i32 9
  %failed = call i32 @sigaltstack(ptr %wanted, ptr %old)
  ret void
}

; A guard before its use. What it remembers of a fault is not cleared, but for the number of its parts.
define internal void @begin_guard(ptr %guard, i32 %role, ptr %line, i32 %signal) {
  call void @llvm.memset.p0.i64(ptr align 16 %guard, i8 0, i64 ptrtoint (ptr getelementptr (%guard, ptr null, i64 0, i32 10, i32 6) to i64), i1 false)
  %message.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 7
  store i64 0, ptr %message.at
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  store i32 %role, ptr %role.at
  %line.at = getelementptr %guard, ptr %guard, i64 0, i32 12
  store ptr %line, ptr %line.at
  %signal.at = getelementptr %guard, ptr %guard, i64 0, i32 14
  store i32 %signal, ptr %signal.at
  ret void
}

; Calls %function behind the guard. 0: it returned; else the status it was left with.
define internal i32 @guarded_call(ptr %function, ptr %guard, i1 %release) noinline "frame-pointer"="all" {
entry:
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %frame.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  store volatile ptr %frame, ptr %frame.at
  %status = call i32 @$setjmp(ptr %guard, i32 0) returns_twice
  %first = icmp eq i32 %status, 0
  br i1 %first, label %enter, label %landed
enter:
  ; The guard counts before the handlers are there and Python is asked afterwards: no interrupt falls between.
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 1, ptr %state.at
  %slot.at = getelementptr %guard, ptr %guard, i64 0, i32 5
  %slot = load volatile ptr, ptr %slot.at
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  store volatile ptr %guard, ptr %current.at
  call void @take_back()
  call void @mojo_signals_take()
  %pending = call i32 @PyOS_InterruptOccurred()
  %quiet = icmp eq i32 %pending, 0
  br i1 %quiet, label %choose, label %stopped
choose:
  br i1 %release, label %unlocked, label %locked
locked:
  call void %function()
  store volatile i32 0, ptr %state.at
  ret i32 0
unlocked:
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = call ptr @PyEval_SaveThread()
  store volatile ptr %thread, ptr %thread.at
  call void %function()
  store volatile i32 0, ptr %state.at
  ret i32 0
stopped:
  store volatile i32 0, ptr %state.at
  ret i32 $interrupt
landed:
  ret i32 %status
}

; Stops the guard's timer; false if it has none.
define internal i1 @stop_timer(ptr %guard) {
  %made.at = getelementptr %guard, ptr %guard, i64 0, i32 7
  %made = load volatile i32, ptr %made.at
  %exists = icmp ne i32 %made, 0
  br i1 %exists, label %stop, label %done
stop:
  %timer.at = getelementptr %guard, ptr %guard, i64 0, i32 8
  %timer = load volatile i32, ptr %timer.at
  %timer.id = sext i32 %timer to i64
  %deleted = call i64 (i64, ...) @syscall(i64 $timer_delete, i64 %timer.id)
  br label %done
done:
  ret i1 %exists
}

define internal void @only_signal(ptr %set, i32 %signal) {
  call void @llvm.memset.p0.i64(ptr %set, i8 0, i64 $signal_set, i1 false)
  %position = sub i32 %signal, 1
  %shift = zext i32 %position to i64
  %bit = shl i64 1, %shift
  store i64 %bit, ptr %set
  ret void
}

; What is pending of a blocked signal is forgotten.
define internal void @drain(i32 %signal) {
  %set = alloca [$signal_set x i8], align 8
  %now = alloca [2 x i64], align 8
  call void @only_signal(ptr %set, i32 %signal)
  call void @llvm.memset.p0.i64(ptr %now, i8 0, i64 16, i1 false)
  %blocked = call i32 @pthread_sigmask(i32 0, ptr %set, ptr null)
  %dropped = call i32 @sigtimedwait(ptr %set, ptr null, ptr %now)
  ret void
}

; After a jump out of the handler: it was left without returning, so its signal is still blocked.
define internal void @unblock(i32 %signal) {
  %set = alloca [$signal_set x i8], align 8
  %jumped = icmp sgt i32 %signal, 0
  br i1 %jumped, label %unblock, label %done
unblock:
  call void @only_signal(ptr %set, i32 %signal)
  %status = call i32 @pthread_sigmask(i32 $unblock, ptr %set, ptr null)
  br label %done
done:
  ret void
}

; Undoes what entering did, in whatever way the call ended. Returns the final status.
define internal i32 @leave(ptr %guard, i32 %status) {
entry:
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %released = icmp ne ptr %thread, null
  br i1 %released, label %lock, label %locked
lock:
  call void @PyEval_RestoreThread(ptr %thread)
  br label %locked
locked:
  %timed = call i1 @stop_timer(ptr %guard)
  ; An interrupt that was still waiting for its moment when the code came to its end counts.
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %waiting = icmp sgt i32 %retries, 0
  %returned = icmp eq i32 %status, 0
  %late = and i1 %waiting, %returned
  %final = select i1 %late, i32 $interrupt, i32 %status
  %stopped = icmp eq i32 %final, $interrupt
  br i1 %stopped, label %settle, label %resume
settle:
  ; One stop answers all that was asked for up to here.
  call void @drain(i32 $interrupt)
  br label %resume
resume:
  call void @unblock(i32 %final)
  call void @take_back()
  call void @mojo_signals_release()
  %slot.at = getelementptr %guard, ptr %guard, i64 0, i32 5
  %slot = load volatile ptr, ptr %slot.at
  %outer.at = getelementptr %guard, ptr %guard, i64 0, i32 4
  %outer = load volatile ptr, ptr %outer.at
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  store volatile ptr %outer, ptr %current.at
  %outermost = icmp eq ptr %outer, null
  br i1 %outermost, label %give.back, label %done
give.back:
  %resident = load ptr, ptr @resident
  %stays = icmp eq ptr %resident, %slot
  br i1 %stays, label %done, label %vacate
vacate:
  %old = getelementptr %guard, ptr %guard, i64 0, i32 9
  %failed = call i32 @sigaltstack(ptr %old, ptr null)
  store volatile ptr null, ptr %slot
  br label %done
done:
  ret i32 %final
}

; The body of the Python functions: None if the code returned, bytes of the %fault if it was left, an exception if the
; code let one through.
define internal ptr @run(ptr %argument, i1 %release) {
entry:
  %guard = alloca %guard, align 16
  %timer = alloca i32
  %function = call ptr @PyLong_AsVoidPtr(ptr %argument)
  %invalid = icmp eq ptr %function, null
  br i1 %invalid, label %error, label %claim
claim:
  %slot = call ptr @claim_slot()
  %full = icmp eq ptr %slot, null
  br i1 %full, label %refuse, label %prepare
prepare:
  call void @begin_guard(ptr %guard, i32 0, ptr null, i32 $interrupt)
  %slot.at = getelementptr %guard, ptr %guard, i64 0, i32 5
  store ptr %slot, ptr %slot.at
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  %outer = load ptr, ptr %current.at
  %outer.at = getelementptr %guard, ptr %guard, i64 0, i32 4
  store ptr %outer, ptr %outer.at
  %outermost = icmp eq ptr %outer, null
  br i1 %outermost, label %stack, label %begin
stack:
  call void @use_signal_stack(ptr %guard, ptr %slot)
  br label %begin
begin:
  call void @mojo_output_begin()
  %unlocks = zext i1 %release to i64
  %unlocked = atomicrmw add ptr @mojo_unlocked, i64 %unlocks seq_cst
  br i1 %release, label %call, label %clock
clock:
  %ticks = call i32 @start_turns(ptr %timer)
  br label %call
call:
  %clock.kind = phi i32 [ 0, %begin ], [ %ticks, %clock ]
  %left = call i32 @guarded_call(ptr %function, ptr %guard, i1 %release)
  call void @stop_turns(ptr %timer, i32 %clock.kind)
  %status = call i32 @leave(ptr %guard, i32 %left)
  %locked = atomicrmw sub ptr @mojo_unlocked, i64 %unlocks seq_cst
  %failed = icmp slt i32 %status, 0
  br i1 %failed, label %error, label %judge
judge:
  %fine = icmp eq i32 %status, 0
  br i1 %fine, label %none, label %report
none:
  call void @Py_IncRef(ptr @_Py_NoneStruct)
  ret ptr @_Py_NoneStruct
report:
  %fault = getelementptr %guard, ptr %guard, i64 0, i32 10
  store i32 %status, ptr %fault
  %bytes = call ptr @PyBytes_FromStringAndSize(ptr %fault, i64 ptrtoint (ptr getelementptr (%fault, ptr null, i64 1) to i64))
  ret ptr %bytes
refuse:
  %kind = load ptr, ptr @PyExc_RuntimeError
  call void @PyErr_SetString(ptr %kind, ptr @too_many)
  ret ptr null
error:
  ret ptr null
}

define internal ptr @run_holding(ptr %self, ptr %argument) {
  %result = call ptr @run(ptr %argument, i1 false)
  ret ptr %result
}

define internal ptr @run_releasing(ptr %self, ptr %argument) {
  %result = call ptr @run(ptr %argument, i1 true)
  ret ptr %result
}

@name = internal constant [9 x i8] c"run_code\00"
@holding = internal global %PyMethodDef { ptr @name, ptr @run_holding, i32 8, ptr null }
@releasing = internal global %PyMethodDef { ptr @name, ptr @run_releasing, i32 8, ptr null }

; New Python functions `run(address)`, one that keeps the GIL during the call and one that releases it.
define ptr @mojo_make_runner(i32 %release) {
  %free = icmp ne i32 %release, 0
  %method = select i1 %free, ptr @releasing, ptr @holding
  %function = call ptr @PyCFunction_NewEx(ptr %method, ptr null, ptr null)
  ret ptr %function
}

; ---- Mojo functions that Python calls: see callback.ll

@resident = internal global ptr null              ; the main thread's slot, once it is kept for callbacks

; The handlers stay while callables exist, and the main thread keeps its slot and its signal stack: what a call has to do
; then is a matter of nanoseconds. Needs the GIL.
define void @mojo_begin_callbacks() {
entry:
  call void @mojo_signals_note()
  call void @mojo_signals_take()
  %known = load ptr, ptr @resident
  %fresh = icmp eq ptr %known, null
  br i1 %fresh, label %look, label %done
look:
  %thread = call i64 (i64, ...) @syscall(i64 $gettid)
  %process = call i32 @getpid()
  %process.wide = sext i32 %process to i64
  %main = icmp eq i64 %thread, %process.wide
  br i1 %main, label %claim, label %done
claim:
  %slot = call ptr @claim_slot()
  %full = icmp eq ptr %slot, null
  br i1 %full, label %done, label %keep
keep:
  %unused = alloca %guard, align 16
  %unused.clock = alloca i32
  call void @use_signal_stack(ptr %unused, ptr %slot)
  store ptr %slot, ptr @resident
  %clock.kind = call i32 @start_turns(ptr %unused.clock)
  call void @stop_turns(ptr %unused.clock, i32 %clock.kind)
  br label %done
done:
  ret void
}

define void @mojo_end_callbacks() {
  call void @mojo_signals_release()
  ret void
}

; What Python calls: the entry behind a guard of its own, so that a fault in it becomes an exception here and does not take
; Python's frames along. Holds the GIL.
define ptr @mojo_call_from_python(ptr %owner, ptr %arguments, i64 %count) {
entry:
  %guard = alloca %guard, align 16
  %result = alloca ptr
  %record = call ptr @PyCapsule_GetPointer(ptr %owner, ptr null)
  %known = call ptr @current_slot()
  %unknown = icmp eq ptr %known, null
  br i1 %unknown, label %claim, label %begin
claim:
  %claimed = call ptr @claim_slot()
  %full = icmp eq ptr %claimed, null
  br i1 %full, label %refuse, label %prepare
prepare:
  call void @use_signal_stack(ptr %guard, ptr %claimed)
  br label %begin
begin:
  %slot = phi ptr [ %known, %entry ], [ %claimed, %prepare ]
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  %outer = load volatile ptr, ptr %current.at
  call void @begin_callback(ptr %guard, ptr %slot, ptr %outer)
  %resident = load ptr, ptr @resident
  %has.clock = icmp eq ptr %slot, %resident
  br i1 %has.clock, label %clock, label %enter
clock:
  call void @count_call()
  br label %enter
enter:
  %status = call i32 @guarded_callback(ptr %record, ptr %arguments, i64 %count, ptr %guard, ptr %current.at, ptr %result)
  store volatile ptr %outer, ptr %current.at
  br i1 %has.clock, label %unclock, label %left
unclock:
  call void @uncount_call()
  br label %left
left:
  %fine = icmp eq i32 %status, 0
  br i1 %fine, label %judge, label %failed
failed:
  call void @raise_status(ptr %guard, i32 %status)
  store ptr null, ptr %result
  br label %ended
judge:
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %late = icmp sgt i32 %retries, 0
  %used = load i64, ptr @mojo_output_used
  %printed = icmp ne i64 %used, 0
  %more = or i1 %late, %printed
  br i1 %more, label %settle, label %ended
settle:
  call void @settle_callback(ptr %guard, ptr %result, i1 %late)
  br label %ended
ended:
  br i1 %unknown, label %give.back, label %done
give.back:
  %old = getelementptr %guard, ptr %guard, i64 0, i32 9
  %restored = call i32 @sigaltstack(ptr %old, ptr null)
  store volatile ptr null, ptr %slot
  br label %done
done:
  %object = load ptr, ptr %result
  ret ptr %object
refuse:
  %kind = load ptr, ptr @PyExc_RuntimeError
  call void @PyErr_SetString(ptr %kind, ptr @too_many)
  ret ptr null
}

; Only what the handler looks at is set: the rest of a guard may hold anything.
define internal void @begin_callback(ptr %guard, ptr %slot, ptr %outer) alwaysinline {
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 0, ptr %state.at
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  store volatile i32 0, ptr %retries.at
  %outer.at = getelementptr %guard, ptr %guard, i64 0, i32 4
  store volatile ptr %outer, ptr %outer.at
  %slot.at = getelementptr %guard, ptr %guard, i64 0, i32 5
  store volatile ptr %slot, ptr %slot.at
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  store volatile ptr null, ptr %thread.at
  %made.at = getelementptr %guard, ptr %guard, i64 0, i32 7
  store volatile i32 0, ptr %made.at
  %calls.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 5
  store volatile i64 0, ptr %calls.at
  %message.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 7
  store volatile i64 0, ptr %message.at
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  store volatile i32 0, ptr %role.at
  %line.at = getelementptr %guard, ptr %guard, i64 0, i32 12
  store volatile ptr null, ptr %line.at
  %signal.at = getelementptr %guard, ptr %guard, i64 0, i32 14
  store volatile i32 $interrupt, ptr %signal.at
  ret void
}

; Calls the entry. 0: it returned; else the status it was left with.
define internal i32 @guarded_callback(ptr %record, ptr %arguments, i64 %count, ptr %guard, ptr %current.at, ptr %result) noinline "frame-pointer"="all" {
entry:
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %frame.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  store volatile ptr %frame, ptr %frame.at
  %status = call i32 @$setjmp(ptr %guard, i32 0) returns_twice
  %first = icmp eq i32 %status, 0
  br i1 %first, label %enter, label %landed
enter:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 1, ptr %state.at
  store volatile ptr %guard, ptr %current.at
  call void @take_back()
  %code = load ptr, ptr %record
  %object = call ptr %code(ptr %record, ptr %arguments, i64 %count)
  store volatile i32 0, ptr %state.at
  store ptr %object, ptr %result
  ret i32 0
landed:
  ret i32 %status
}

; The exception for a function that was left.
define internal void @raise_status(ptr %guard, i32 %status) noinline cold {
entry:
  %timed = call i1 @stop_timer(ptr %guard)
  %through = icmp slt i32 %status, 0
  br i1 %through, label %done, label %stopped
stopped:
  br i1 %timed, label %settle, label %resume
settle:
  call void @drain(i32 $interrupt)
  call void @unblock(i32 $interrupt)
  br label %resume
resume:
  call void @unblock(i32 %status)
  switch i32 %status, label %fault [ i32 $interrupt, label %interrupt
                                     i32 $abort, label %message
                                     i32 $arithmetic, label %arithmetic ]
interrupt:
  %interrupt.class = load ptr, ptr @PyExc_KeyboardInterrupt
  call void @PyErr_SetString(ptr %interrupt.class, ptr @no.text)
  ret void
message:
  %length.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 7
  %length = load volatile i64, ptr %length.at
  %kept = call i64 @llvm.umin.i64(i64 %length, i64 1023)
  %text = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 8
  %end = getelementptr i8, ptr %text, i64 %kept
  store i8 0, ptr %end
  br label %raise
arithmetic:
  br label %raise
fault:
  br label %raise
raise:
  %what = phi ptr [ %text, %message ], [ @arithmetic.text, %arithmetic ], [ @fault.text, %fault ]
  %class = load ptr, ptr @PyExc_RuntimeError
  %null = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %class, ptr @stopped.text, ptr %what)
  br label %done
done:
  ret void
}

; After a call that returned: what it printed appears, and an interrupt that came at its end counts.
define internal void @settle_callback(ptr %guard, ptr %result, i1 %late) noinline cold {
entry:
  %timed = call i1 @stop_timer(ptr %guard)
  call void @take_back()
  %object = load ptr, ptr %result
  %failed = icmp eq ptr %object, null
  br i1 %failed, label %done, label %interrupted
interrupted:
  br i1 %late, label %interrupt, label %flush
interrupt:
  %class = load ptr, ptr @PyExc_KeyboardInterrupt
  call void @PyErr_SetString(ptr %class, ptr @no.text)
  br label %drop
flush:
  %status = call i32 @mojo_output_flush()
  %bad = icmp ne i32 %status, 0
  br i1 %bad, label %drop, label %done
drop:
  call void @Py_DecRef(ptr %object)
  store ptr null, ptr %result
  br label %done
done:
  ret void
}

; ---- for the rest of the runtime and for compiled code

; Before a call into Python: takes the GIL if it was released; from here an interrupt is Python's. Returns a token for
; the call's end: 0 no guard, 1 from compiled code, 5 the same without the GIL, 9 from a thread of the pool, 2 already
; inside Python.
define i32 @mojo_enter_python() {
entry:
  call void @mojo_need_stack(i64 -131072)
  %guard = call ptr @current_guard()
  %none = icmp eq ptr %guard, null
  br i1 %none, label %unguarded, label %guarded
guarded:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  br i1 %ours, label %mark, label %inside
mark:
  ; Marked before the wait for the GIL: that wait must not be jumped out of.
  store volatile i32 2, ptr %state.at
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %released = icmp ne ptr %thread, null
  br i1 %released, label %lock, label %held
lock:
  store volatile ptr null, ptr %thread.at
  call void @PyEval_RestoreThread(ptr %thread)
  ret i32 5
held:
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %pooled = icmp eq i32 %role, 2
  br i1 %pooled, label %ensure, label %own
ensure:
  %gil = call i32 @PyGILState_Ensure()
  %gil.at = getelementptr %guard, ptr %guard, i64 0, i32 13
  store i32 %gil, ptr %gil.at
  ret i32 9
own:
  ret i32 1
inside:
  ret i32 2
unguarded:
  ret i32 0
}

; The quick way in, for code that has the GIL and no part in a job: the address of the guard's state, now 2, in which 1
; is to be stored after the call. Null, and nothing done, for other code.
define ptr @mojo_mark_python() {
entry:
  %guard = call ptr @current_guard()
  %none = icmp eq ptr %guard, null
  br i1 %none, label %no, label %look
look:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %held = icmp eq ptr %thread, null
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %alone = icmp eq i32 %role, 0
  %a = and i1 %ours, %held
  %b = and i1 %a, %alone
  br i1 %b, label %yes, label %no
yes:
  store volatile i32 2, ptr %state.at
  ret ptr %state.at
no:
  ret ptr null
}

; After a call into Python, with the token: back to compiled code, without the GIL if it came without.
define void @mojo_leave_python(i32 %token) {
entry:
  %mine = and i32 %token, 1
  %nothing = icmp eq i32 %mine, 0
  br i1 %nothing, label %done, label %look
look:
  %guard = call ptr @current_guard()
  call void @release_lock(ptr %guard, i32 %token)
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 1, ptr %state.at
  %pooled = icmp eq i32 %token, 9
  br i1 %pooled, label %ask, label %done
ask:
  ; The order to stop may have come while it could not be obeyed.
  %stop = call i1 @mojo_team_interrupted()
  br i1 %stop, label %go, label %done
go:
  call void @jump(ptr %guard, i32 $interrupt)
  unreachable
done:
  ret void
}

; The GIL as it was before mojo_enter_python.
define internal void @release_lock(ptr %guard, i32 %token) {
  switch i32 %token, label %done [ i32 5, label %save
                                   i32 9, label %release ]
save:
  %thread = call ptr @PyEval_SaveThread()
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  store volatile ptr %thread, ptr %thread.at
  ret void
release:
  %gil.at = getelementptr %guard, ptr %guard, i64 0, i32 13
  %gil = load i32, ptr %gil.at
  call void @PyGILState_Release(i32 %gil)
  ret void
done:
  ret void
}

; Instead of mojo_leave_python when a Python exception is set: leaves the compiled code, and the exception comes out of
; the guarded call. Where no guarded call is the caller, the exception is reported as unraisable and this returns.
define void @mojo_raise_python(i32 %token) {
entry:
  %mine = and i32 %token, 1
  %nothing = icmp eq i32 %mine, 0
  br i1 %nothing, label %drop, label %go
go:
  %guard = call ptr @current_guard()
  %role.at = getelementptr %guard, ptr %guard, i64 0, i32 11
  %role = load i32, ptr %role.at
  %alone = icmp eq i32 %role, 0
  br i1 %alone, label %jump, label %keep
keep:
  %stop = load ptr, ptr @PyExc_KeyboardInterrupt
  %matches = call i32 @PyErr_ExceptionMatches(ptr %stop)
  %asking = icmp eq i32 %role, 1
  %stopped = icmp ne i32 %matches, 0
  %all = and i1 %asking, %stopped
  call void @keep_exception()
  br i1 %all, label %tell, label %unlock
tell:
  ; The user's interrupt came while this thread was in Python; the others have not heard of it.
  call void @mojo_team_interrupt()
  br label %unlock
unlock:
  call void @release_lock(ptr %guard, i32 %token)
  br label %jump
jump:
  call void @jump(ptr %guard, i32 -1)
  unreachable
drop:
  call void @PyErr_WriteUnraisable(ptr null)
  ret void
}

; Leaves the compiled code with a message; outside a guarded call the process ends. %code tells the kinds apart.
define internal void @fail(ptr %message, i64 %length, i32 %code, i64 %pc, i64 %frame) noreturn {
  %guard = call ptr @current_guard()
  %unguarded = icmp eq ptr %guard, null
  br i1 %unguarded, label %die, label %look
look:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  br i1 %ours, label %go, label %die
go:
  call void @describe(ptr %guard, i32 $abort, i32 %code, i64 0, i64 %pc, i64 %frame)
  %kept = call i64 @llvm.umin.i64(i64 %length, i64 1024)
  %length.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 7
  store volatile i64 %kept, ptr %length.at
  %text = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 8
  call void @llvm.memcpy.p0.p0.i64(ptr %text, ptr %message, i64 %kept, i1 false)
  call void @walk(ptr %guard, i64 %frame, i64 %frame)
  call void @jump(ptr %guard, i32 $abort)
  unreachable
die:
  %written = call i64 @write(i32 2, ptr %message, i64 %length)
  call void @abort()
  unreachable
}

; Ends the code because of a limit that was set for it; %code is -102 for memory, -103 for output.
define void @mojo_limit(ptr %message, i64 %length, i32 %code) noreturn noinline cold "frame-pointer"="all" {
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr %message, i64 %length, i32 %code, i64 %pc, i64 %frame)
  unreachable
}

define void @mojo_abort(ptr %message, i64 %length) noreturn noinline cold "frame-pointer"="all" {
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1                         ; the call may be the last instruction of its function
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr %message, i64 %length, i32 -100, i64 %pc, i64 %frame)
  unreachable
}

define void @mojo_debug_assert_fail(ptr %message, i64 %length) noreturn noinline cold "frame-pointer"="all" {
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1                         ; the call may be the last instruction of its function
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr %message, i64 %length, i32 -101, i64 %pc, i64 %frame)
  unreachable
}

@index.empty = private constant [40 x i8] c"index %ld is out of bounds for size %ld\00"
@index.range = private constant [67 x i8] c"index %ld is out of bounds for size %ld, valid range is %ld to %ld\00"
@zero.divisor = private constant [16 x i8] c"division by zero"

; An index is outside of a container. %width elements are wanted from there on; a negative one counts from the end if %wraps.
define void @mojo_index_failed(i64 %index, i64 %size, i64 %width, i64 %wraps) noreturn noinline cold "frame-pointer"="all" {
entry:
  %text = alloca [192 x i8]
  %from.end = sub i64 0, %size
  %low = mul i64 %from.end, %wraps
  %last = sub i64 %size, %width
  %any = icmp sge i64 %last, %low
  %form = select i1 %any, ptr @index.range, ptr @index.empty
  %length = call i32 (ptr, i64, ptr, ...) @snprintf(ptr %text, i64 192, ptr %form, i64 %index, i64 %size, i64 %low, i64 %last)
  %wide = sext i32 %length to i64
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr %text, i64 %wide, i32 -104, i64 %pc, i64 %frame)
  unreachable
}

define void @mojo_check_failed(ptr %message, i64 %length) noreturn noinline cold "frame-pointer"="all" {
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr %message, i64 %length, i32 -104, i64 %pc, i64 %frame)
  unreachable
}

define void @mojo_divided_by_zero() noreturn noinline cold "frame-pointer"="all" {
  %return = call ptr @llvm.returnaddress(i32 0)
  %after = ptrtoint ptr %return to i64
  %pc = sub i64 %after, 1
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = load i64, ptr %own
  call void @fail(ptr @zero.divisor, i64 16, i32 -104, i64 %pc, i64 %frame)
  unreachable
}

; Ends the code because the program wants to end with a status; outside a guarded call the process ends.
define void @mojo_exit(i32 %status) noreturn noinline cold "frame-pointer"="all" {
  %guard = call ptr @current_guard()
  %unguarded = icmp eq ptr %guard, null
  br i1 %unguarded, label %leave, label %look
look:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  br i1 %ours, label %go, label %leave
go:
  %wide = sext i32 %status to i64
  call void @describe(ptr %guard, i32 $abort, i32 -105, i64 %wide, i64 0, i64 0)
  call void @jump(ptr %guard, i32 $abort)
  unreachable
leave:
  call void @exit(i32 %status)
  unreachable
}

; ---- the guards of a job

; A job begins. 0: it must not, since this is no compiled code behind a guard; 1 it may; 2 it may, and the GIL, which this
; thread had, is free meanwhile.
define i32 @mojo_team_open() {
entry:
  %guard = call ptr @current_guard()
  %unguarded = icmp eq ptr %guard, null
  br i1 %unguarded, label %no, label %look
look:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %ours = icmp eq i32 %state, 1
  br i1 %ours, label %begin, label %no
begin:
  store i32 0, ptr @team.outcome
  call void @llvm.memset.p0.i64(ptr @team.fault, i8 0, i64 ptrtoint (ptr getelementptr (%fault, ptr null, i64 1) to i64), i1 false)
  store volatile i32 3, ptr %state.at
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %released = icmp ne ptr %thread, null
  br i1 %released, label %free, label %release
release:
  %unlocked = atomicrmw add ptr @mojo_unlocked, i64 1 seq_cst
  %saved = call ptr @PyEval_SaveThread()
  store volatile ptr %saved, ptr %thread.at
  ret i32 2
free:
  ret i32 1
no:
  ret i32 0
}

; A job ends, with the token of its beginning. What stopped a participant now stops the asking code.
define void @mojo_team_close(i32 %token) "frame-pointer"="all" {
entry:
  %guard = call ptr @current_guard()
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %raised = load atomic i32, ptr @team.outcome seq_cst, align 4
  %exception = icmp eq i32 %raised, -1
  %held = icmp eq i32 %token, 2
  %lock = or i1 %exception, %held
  %unlocks = zext i1 %held to i64
  %unlocked = atomicrmw sub ptr @mojo_unlocked, i64 %unlocks seq_cst
  br i1 %lock, label %take, label %back
take:
  %thread = load volatile ptr, ptr %thread.at
  store volatile ptr null, ptr %thread.at
  call void @PyEval_RestoreThread(ptr %thread)
  br label %back
back:
  store volatile i32 1, ptr %state.at
  call void @mojo_team_settle()
  %outcome = load atomic i32, ptr @team.outcome seq_cst, align 4
  switch i32 %outcome, label %stopped [ i32 0, label %fine
                                        i32 -1, label %raise ]
fine:
  call void @mojo_pool_release()
  ret void
raise:
  %type = load ptr, ptr @team.exception
  %value = load ptr, ptr getelementptr ([3 x ptr], ptr @team.exception, i64 0, i64 1)
  %trace = load ptr, ptr getelementptr ([3 x ptr], ptr @team.exception, i64 0, i64 2)
  call void @mojo_pool_release()
  call void @PyErr_Restore(ptr %type, ptr %value, ptr %trace)
  call void @jump(ptr %guard, i32 -1)
  unreachable
stopped:
  %fault = getelementptr %guard, ptr %guard, i64 0, i32 10
  call void @llvm.memcpy.p0.p0.i64(ptr %fault, ptr @team.fault, i64 ptrtoint (ptr getelementptr (%fault, ptr null, i64 1) to i64), i1 false)
  call void @mojo_pool_release()
  ; The calls that led to the job follow those within it.
  %own = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = ptrtoint ptr %own to i64
  call void @walk(ptr %guard, i64 %frame, i64 %frame)
  call void @jump(ptr %guard, i32 %outcome)
  unreachable
}

; A new thread of the pool, with its slot and its signal stack.
define void @mojo_team_thread(ptr %slot, ptr %memory) {
  %stack = alloca %saved_stack
  %self = call ptr @llvm.thread.pointer.p0()
  store ptr %self, ptr %slot
  %flags.at = getelementptr %saved_stack, ptr %stack, i64 0, i32 1
  %size.at = getelementptr %saved_stack, ptr %stack, i64 0, i32 2
  store ptr %memory, ptr %stack
  store i32 0, ptr %flags.at
  store i64 65536, ptr %size.at
  %failed = call i32 @sigaltstack(ptr %stack, ptr null)
  ret void
}

; Runs a participant's part of a job behind a guard of its own. %line is where it collects what it prints.
define void @mojo_team_run(ptr %part, ptr %line, i1 %pooled) {
entry:
  %guard = alloca %guard, align 16
  %role = select i1 %pooled, i32 2, i32 1
  %signal = select i1 %pooled, i32 $arithmetic, i32 $interrupt
  call void @begin_guard(ptr %guard, i32 %role, ptr %line, i32 %signal)
  %slot = call ptr @current_slot()
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  %outer = load volatile ptr, ptr %current.at
  %outer.at = getelementptr %guard, ptr %guard, i64 0, i32 4
  store ptr %outer, ptr %outer.at
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %outer.thread.at = getelementptr %guard, ptr %outer, i64 0, i32 6
  br i1 %pooled, label %go, label %inherit
inherit:
  %thread = load volatile ptr, ptr %outer.thread.at
  store volatile ptr %thread, ptr %thread.at
  br label %go
go:
  %left = call i32 @guarded_part(ptr %part, ptr %line, ptr %guard, ptr %current.at)
  store volatile ptr %outer, ptr %current.at
  call void @unblock_part(ptr %guard, i32 %left, i32 %signal)
  ; An interrupt that was still waiting for its moment when the part came to its end counts.
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %waiting = icmp sgt i32 %retries, 0
  %returned = icmp eq i32 %left, 0
  %late = and i1 %waiting, %returned
  %status = select i1 %late, i32 $interrupt, i32 %left
  br i1 %pooled, label %judge, label %hand.back
hand.back:
  %kept = load volatile ptr, ptr %thread.at
  store volatile ptr %kept, ptr %outer.thread.at
  br label %judge
judge:
  %fine = icmp eq i32 %status, 0
  br i1 %fine, label %done, label %failed
failed:
  call void @note_failure(ptr %guard, i32 %status)
  call void @mojo_line_keep(ptr %line)
  br label %done
done:
  ret void
}

; Calls %part behind the guard. 0: it returned; else the status it was left with.
define internal i32 @guarded_part(ptr %part, ptr %line, ptr %guard, ptr %current.at) noinline "frame-pointer"="all" {
entry:
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %frame.at = getelementptr %guard, ptr %guard, i64 0, i32 3
  store volatile ptr %frame, ptr %frame.at
  %status = call i32 @$setjmp(ptr %guard, i32 0) returns_twice
  %first = icmp eq i32 %status, 0
  br i1 %first, label %enter, label %landed
enter:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 1, ptr %state.at
  store volatile ptr %guard, ptr %current.at
  call void %part()
  call void @mojo_line_end(ptr %line)
  store volatile i32 3, ptr %state.at
  ret i32 0
landed:
  ret i32 %status
}

; After a part: no signal of its own may come later.
define internal void @unblock_part(ptr %guard, i32 %status, i32 %signal) {
entry:
  %timed = call i1 @stop_timer(ptr %guard)
  %interrupted = icmp eq i32 %status, $interrupt
  %sent = select i1 %interrupted, i32 %signal, i32 %status
  br i1 %timed, label %drain, label %unblock
drain:
  call void @drain(i32 %signal)
  call void @unblock(i32 %signal)
  br label %unblock
unblock:
  call void @unblock(i32 %sent)
  ret void
}

; The first failure of a job is the one that is reported; it keeps the others from going on.
define internal void @note_failure(ptr %guard, i32 %status) {
entry:
  %claimed = cmpxchg ptr @team.outcome, i32 0, i32 %status seq_cst seq_cst
  %first = extractvalue { i32, i1 } %claimed, 1
  br i1 %first, label %copy, label %stop
copy:
  %fault = getelementptr %guard, ptr %guard, i64 0, i32 10
  call void @llvm.memcpy.p0.p0.i64(ptr @team.fault, ptr %fault, i64 ptrtoint (ptr getelementptr (%fault, ptr null, i64 1) to i64), i1 false)
  br label %stop
stop:
  store atomic i32 1, ptr @mojo_team_cancelled seq_cst, align 4
  ret void
}

; Keeps the Python exception of a participant for the asking thread, if it is the first failure. Needs the GIL.
define internal void @keep_exception() {
entry:
  %claimed = cmpxchg ptr @team.outcome, i32 0, i32 -1 seq_cst seq_cst
  %first = extractvalue { i32, i1 } %claimed, 1
  br i1 %first, label %fetch, label %drop
fetch:
  call void @PyErr_Fetch(ptr @team.exception, ptr getelementptr ([3 x ptr], ptr @team.exception, i64 0, i64 1), ptr getelementptr ([3 x ptr], ptr @team.exception, i64 0, i64 2))
  ret void
drop:
  call void @PyErr_Clear()
  ret void
}

; Where this participant of a job collects what it prints; null for others.
define ptr @mojo_team_line() {
entry:
  %guard = call ptr @current_guard()
  %none = icmp eq ptr %guard, null
  br i1 %none, label %out, label %in
in:
  %line.at = getelementptr %guard, ptr %guard, i64 0, i32 12
  %line = load ptr, ptr %line.at
  ret ptr %line
out:
  ret ptr null
}
