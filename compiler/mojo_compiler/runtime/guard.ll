; Guarded calls. An entry into compiled code leaves a %guard on its stack; the signal handler finds the guard of its
; thread and either jumps back to it or passes the signal on to whoever owned it before.
; Holes such as $$jump_buffer are filled from the table of the platform.
;
; State of a guard: 0 outside, 1 in compiled code, 2 inside a call into Python. Only state 1 is jumped out of.

%fault = type { i32, i32, i64, i64, i64, i64, [64 x i64], i64, [1024 x i8] }
; 0 signal  1 code  2 address  3 pc  4 stack  5 number of return addresses  6 return addresses  7 message length  8 message

%guard = type { [$jump_buffer x i8], i32, i32, ptr, ptr, ptr, ptr, i32, i32, %saved_stack, %fault }
; 0 jump buffer  1 state  2 interrupt retries  3 frame of the entry  4 outer guard of the thread  5 slot
; 6 Python thread state while the GIL is released  7 timer exists  8 timer  9 signal stack to restore  10 fault

%slot = type { ptr, ptr, ptr }                    ; thread, innermost guard, its signal stack (kept for later threads)
%saved_stack = type { ptr, i32, i64 }
%span = type { i64, i64 }
%sigaction = type [$sigaction x i8]
%PyMethodDef = type { ptr, ptr, i32, ptr }

@slots = internal global [64 x %slot] zeroinitializer, align 16
@saved = internal global [65 x %sigaction] zeroinitializer, align 16
@handled = internal constant [6 x i32] [i32 $interrupt, i32 $illegal, i32 $abort, i32 $bus, i32 $arithmetic, i32 $segment]
@users = internal global i64 0                    ; guarded calls under way; changed with the GIL held
@mojo_code_spans = global ptr null                ; interruptible code: %span[mojo_code_count]
@mojo_code_count = global i64 0
@retry_time = internal constant [4 x i64] [i64 0, i64 0, i64 0, i64 100000]

@_Py_NoneStruct = external global i8
@PyExc_RuntimeError = external global ptr
@too_many = internal constant [43 x i8] c"too many threads are running compiled code\00"

declare i32 @$setjmp(ptr, i32) returns_twice
declare void @siglongjmp(ptr, i32) noreturn
declare i32 @sigaction(i32, ptr, ptr)
declare i32 @sigaltstack(ptr, ptr)
declare i32 @pthread_sigmask(i32, ptr, ptr)
declare i64 @pthread_self()
declare i32 @pthread_kill(i64, i32)
declare i64 @syscall(i64, ...)
declare ptr @malloc(i64)
declare i64 @write(i32, ptr, i64)
declare void @abort() noreturn
declare ptr @llvm.thread.pointer.p0()
declare ptr @llvm.frameaddress.p0(i32)
declare ptr @llvm.returnaddress(i32)
declare i64 @llvm.umin.i64(i64, i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare ptr @PyLong_AsVoidPtr(ptr)
declare ptr @PyBytes_FromStringAndSize(ptr, i64)
declare ptr @PyCFunction_NewEx(ptr, ptr, ptr)
declare void @Py_IncRef(ptr)
declare void @PyErr_SetString(ptr, ptr)
declare void @PyErr_WriteUnraisable(ptr)
declare i32 @PyOS_InterruptOccurred()
declare ptr @PyEval_SaveThread()
declare void @PyEval_RestoreThread(ptr)
declare void @mojo_output_begin()

; ---- the thread's guard

define internal ptr @current_slot() {
entry:
  %self = call ptr @llvm.thread.pointer.p0()
  br label %look
look:
  %i = phi i64 [ 0, %entry ], [ %next, %other ]
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

; Whether an interrupt outside compiled code may jump nevertheless: blocked in a system call for 50 tries, or tried 5000 times.
define internal i1 @patience_is_over(ptr %guard, i64 %pc) {
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %again = add i32 %retries, 1
  store volatile i32 %again, ptr %retries.at
  %waited = icmp sgt i32 %retries, 50
  %too.long = icmp sgt i32 %retries, 5000
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
  store i32 $interrupt, ptr %signal.at
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

; Return addresses along the chain of frames between %low and the entry's frame.
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
  %room = icmp ult i64 %k, 64
  %over = icmp uge i64 %frame, %bound
  %under = icmp ult i64 %frame, %limit
  %odd = and i64 %frame, 7
  %aligned = icmp eq i64 %odd, 0
  %a = and i1 %room, %over
  %b = and i1 %under, %aligned
  %good = and i1 %a, %b
  br i1 %good, label %step, label %done
step:
  %frame.at = inttoptr i64 %frame to ptr
  %outer = load i64, ptr %frame.at
  %return.at = getelementptr i64, ptr %frame.at, i64 1
  %return = load i64, ptr %return.at
  %slot = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 6, i64 %k
  store volatile i64 %return, ptr %slot
  %next = add i64 %k, 1
  %above = add i64 %frame, 8
  br label %loop
done:
  store volatile i64 %k, ptr %count.at
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
  %shifted = add i64 %distance, 65536
  %near = icmp ult i64 %shifted, 131072
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
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 0, ptr %state.at
  call void @siglongjmp(ptr %guard, i32 %status)
  unreachable
}

define internal void @on_signal(i32 %signal, ptr %info, ptr %context) "frame-pointer"="all" {
entry:
  %guard = call ptr @current_guard()
  %unguarded = icmp eq ptr %guard, null
  br i1 %unguarded, label %forward, label %guarded
guarded:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  %state = load volatile i32, ptr %state.at
  %pc.at = getelementptr i8, ptr %context, i64 $context_pc
  %pc = load i64, ptr %pc.at
  %ours = icmp eq i32 %state, 1
  br i1 %ours, label %own, label %pass
own:
  %interrupt = icmp eq i32 %signal, $interrupt
  br i1 %interrupt, label %asynchronous, label %leave
asynchronous:
  %inside = call i1 @in_compiled_code(i64 %pc)
  br i1 %inside, label %leave, label %wait
wait:
  %over = call i1 @patience_is_over(ptr %guard, i64 %pc)
  br i1 %over, label %leave, label %retry
retry:
  call void @retry_later(ptr %guard)
  ret void
leave:
  %code.at = getelementptr i8, ptr %info, i64 $info_code
  %code = load i32, ptr %code.at
  %address.at = getelementptr i8, ptr %info, i64 $info_address
  %address = load i64, ptr %address.at
  %stack.at = getelementptr i8, ptr %context, i64 $context_stack
  %stack = load i64, ptr %stack.at
  %frame.at = getelementptr i8, ptr %context, i64 $context_frame
  %frame = load i64, ptr %frame.at
  call void @describe(ptr %guard, i32 %signal, i32 %code, i64 %address, i64 %pc, i64 %stack)
  call void @note_leaf_caller(ptr %guard, i32 %signal, i64 %address, i64 %pc, i64 %stack)
  call void @walk(ptr %guard, i64 %frame, i64 %stack)
  call void @jump(ptr %guard, i32 %signal)
  unreachable
pass:
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  store volatile i32 0, ptr %retries.at
  br label %forward
forward:
  call void @pass_on(i32 %signal, ptr %info, ptr %context)
  ret void
}

; What the previous owner of the signal would have done.
define internal void @pass_on(i32 %signal, ptr %info, ptr %context) {
  %index = sext i32 %signal to i64
  %saved = getelementptr [65 x %sigaction], ptr @saved, i64 0, i64 %index
  %handler = load ptr, ptr %saved
  %number = ptrtoint ptr %handler to i64
  switch i64 %number, label %call [ i64 0, label %default
                                    i64 1, label %ignore ]
default:
  %restored = call i32 @sigaction(i32 %signal, ptr %saved, ptr null)
  %self = call i64 @pthread_self()
  %sent = call i32 @pthread_kill(i64 %self, i32 %signal)
  ret void
call:
  call void %handler(i32 %signal, ptr %info, ptr %context)
  ret void
ignore:
  ret void
}

define internal void @install() {
entry:
  %action = alloca %sigaction, align 8
  %users = load i64, ptr @users
  %more = add i64 %users, 1
  store i64 %more, ptr @users
  %first = icmp eq i64 %users, 0
  br i1 %first, label %prepare, label %done
prepare:
  call void @llvm.memset.p0.i64(ptr %action, i8 0, i64 $sigaction, i1 false)
  store ptr @on_signal, ptr %action
  %flags.at = getelementptr i8, ptr %action, i64 $sigaction_flags
  store i32 $handler_flags, ptr %flags.at
  br label %loop
loop:
  %i = phi i64 [ 0, %prepare ], [ %next, %loop ]
  %signal.at = getelementptr [6 x i32], ptr @handled, i64 0, i64 %i
  %signal = load i32, ptr %signal.at
  %index = sext i32 %signal to i64
  %saved = getelementptr [65 x %sigaction], ptr @saved, i64 0, i64 %index
  %failed = call i32 @sigaction(i32 %signal, ptr %action, ptr %saved)
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, 6
  br i1 %again, label %loop, label %done
done:
  ret void
}

; Gives the signals back to their owners; a handler that Python code installed meanwhile stays.
define internal void @uninstall() {
entry:
  %current = alloca %sigaction, align 8
  %users = load i64, ptr @users
  %fewer = sub i64 %users, 1
  store i64 %fewer, ptr @users
  %last = icmp eq i64 %fewer, 0
  br i1 %last, label %loop, label %done
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %step ]
  %signal.at = getelementptr [6 x i32], ptr @handled, i64 0, i64 %i
  %signal = load i32, ptr %signal.at
  %index = sext i32 %signal to i64
  %saved = getelementptr [65 x %sigaction], ptr @saved, i64 0, i64 %index
  %failed = call i32 @sigaction(i32 %signal, ptr %saved, ptr %current)
  %handler = load ptr, ptr %current
  %ours = icmp eq ptr %handler, @on_signal
  br i1 %ours, label %step, label %foreign
foreign:
  %kept = call i32 @sigaction(i32 %signal, ptr %current, ptr null)
  br label %step
step:
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, 6
  br i1 %again, label %loop, label %done
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
  call void @install()
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

; Undoes what entering did, in whatever way the call ended. Returns the final status.
define internal i32 @leave(ptr %guard, i32 %status) {
entry:
  %set = alloca [$signal_set x i8], align 8
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  %thread = load volatile ptr, ptr %thread.at
  %released = icmp ne ptr %thread, null
  br i1 %released, label %lock, label %locked
lock:
  call void @PyEval_RestoreThread(ptr %thread)
  br label %locked
locked:
  %made.at = getelementptr %guard, ptr %guard, i64 0, i32 7
  %made = load volatile i32, ptr %made.at
  %timer.exists = icmp ne i32 %made, 0
  br i1 %timer.exists, label %stop, label %stopped
stop:
  %timer.at = getelementptr %guard, ptr %guard, i64 0, i32 8
  %timer = load volatile i32, ptr %timer.at
  %timer.id = sext i32 %timer to i64
  %deleted = call i64 (i64, ...) @syscall(i64 $timer_delete, i64 %timer.id)
  br label %stopped
stopped:
  ; An interrupt that was still waiting for its moment when the code came to its end counts.
  %retries.at = getelementptr %guard, ptr %guard, i64 0, i32 2
  %retries = load volatile i32, ptr %retries.at
  %waiting = icmp sgt i32 %retries, 0
  %returned = icmp eq i32 %status, 0
  %late = and i1 %waiting, %returned
  %final = select i1 %late, i32 $interrupt, i32 %status
  %jumped = icmp sgt i32 %status, 0
  br i1 %jumped, label %unblock, label %unblocked
unblock:
  ; The handler was left without returning, so its signal is still blocked.
  call void @llvm.memset.p0.i64(ptr %set, i8 0, i64 $signal_set, i1 false)
  %position = sub i32 %status, 1
  %shift = zext i32 %position to i64
  %bit = shl i64 1, %shift
  store i64 %bit, ptr %set
  %mask = call i32 @pthread_sigmask(i32 $unblock, ptr %set, ptr null)
  br label %unblocked
unblocked:
  call void @uninstall()
  %slot.at = getelementptr %guard, ptr %guard, i64 0, i32 5
  %slot = load volatile ptr, ptr %slot.at
  %outer.at = getelementptr %guard, ptr %guard, i64 0, i32 4
  %outer = load volatile ptr, ptr %outer.at
  %current.at = getelementptr %slot, ptr %slot, i64 0, i32 1
  store volatile ptr %outer, ptr %current.at
  %outermost = icmp eq ptr %outer, null
  br i1 %outermost, label %give.back, label %done
give.back:
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
  %function = call ptr @PyLong_AsVoidPtr(ptr %argument)
  %invalid = icmp eq ptr %function, null
  br i1 %invalid, label %error, label %claim
claim:
  %slot = call ptr @claim_slot()
  %full = icmp eq ptr %slot, null
  br i1 %full, label %refuse, label %prepare
prepare:
  call void @llvm.memset.p0.i64(ptr align 16 %guard, i8 0, i64 ptrtoint (ptr getelementptr (%guard, ptr null, i64 0, i32 10, i32 6) to i64), i1 false)
  %message.at = getelementptr %guard, ptr %guard, i64 0, i32 10, i32 7
  store i64 0, ptr %message.at
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
  %left = call i32 @guarded_call(ptr %function, ptr %guard, i1 %release)
  %status = call i32 @leave(ptr %guard, i32 %left)
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

; ---- for the rest of the runtime and for compiled code

; Before a call into Python: takes the GIL if it was released; from here an interrupt is Python's. Returns a token for
; the call's end: 0 no guard, 1 from compiled code, 5 the same without the GIL, 2 already inside Python.
define i32 @mojo_enter_python() {
entry:
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
  ret i32 1
inside:
  ret i32 2
unguarded:
  ret i32 0
}

; After a call into Python, with the token: back to compiled code, without the GIL if it came without.
define void @mojo_leave_python(i32 %token) {
entry:
  %mine = and i32 %token, 1
  %nothing = icmp eq i32 %mine, 0
  br i1 %nothing, label %done, label %look
look:
  %guard = call ptr @current_guard()
  %unlock = icmp eq i32 %token, 5
  br i1 %unlock, label %release, label %mark
release:
  %thread = call ptr @PyEval_SaveThread()
  %thread.at = getelementptr %guard, ptr %guard, i64 0, i32 6
  store volatile ptr %thread, ptr %thread.at
  br label %mark
mark:
  %state.at = getelementptr %guard, ptr %guard, i64 0, i32 1
  store volatile i32 1, ptr %state.at
  br label %done
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
