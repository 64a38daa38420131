; Who owns which signal. The sessions of a process answer for signals together: one handler asks each session's guard in
; turn whether the signal is for its code, and passes on what is nobody's to whoever had the signal before.
; Holes such as $$sigaction are filled from the table of the platform.

%sigaction = type [$sigaction x i8]
; 0 the next session  1 what it does at a signal  2 what it does when a clock has run out  3 what it does at a turn
%node = type { ptr, ptr, ptr, ptr }

; 0 the sessions, latest first  1 what handles signals  2 guarded calls and callables that want them handled  3 whether turns
; are handled  4 the signal that is being passed on  5 which signals were passed on since the handlers were put in place
; 6 the owners when that was first done  7 the owners since the last time
%signals = type { ptr, ptr, i64, i32, ptr, [6 x i8], [6 x %sigaction], [6 x %sigaction] }

@handled = internal constant [6 x i32] [i32 $interrupt, i32 $illegal, i32 $abort, i32 $bus, i32 $arithmetic, i32 $segment]
@own.table = internal global %signals zeroinitializer, align 16
@own.node = internal global %node zeroinitializer
@table = internal global ptr null                 ; the first session's table, which is that of the process

declare i32 @sigaction(i32, ptr, ptr)
declare i64 @pthread_self()
declare i32 @pthread_kill(i64, i32)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare i1 @mojo_on_signal(i32, ptr, ptr)
declare void @mojo_on_clock()
declare void @mojo_on_turn(i32, ptr, ptr)

; Joins the sessions of the process; %table is what the first of them got here, null for that one. Needs the GIL, and must
; come before anything else.
define ptr @mojo_signals_join(ptr %table) {
entry:
  %first = icmp eq ptr %table, null
  %shared = select i1 %first, ptr @own.table, ptr %table
  store ptr %shared, ptr @table
  br i1 %first, label %own, label %link
own:
  %handler.at = getelementptr %signals, ptr %shared, i64 0, i32 1
  store ptr @on_signal, ptr %handler.at
  br label %link
link:
  %others = load ptr, ptr %shared
  store %node { ptr null, ptr @mojo_on_signal, ptr @mojo_on_clock, ptr @mojo_on_turn }, ptr @own.node
  store volatile ptr %others, ptr @own.node
  store volatile ptr @own.node, ptr %shared
  ret ptr %shared
}

define internal void @on_signal(i32 %signal, ptr %info, ptr %context) "frame-pointer"="all" {
entry:
  br label %loop
loop:
  %place = phi ptr [ @own.table, %entry ], [ %node, %ask ]
  %node = load volatile ptr, ptr %place
  %end = icmp eq ptr %node, null
  br i1 %end, label %nobody, label %ask
ask:
  %act.at = getelementptr %node, ptr %node, i64 0, i32 1
  %act = load ptr, ptr %act.at
  %taken = call i1 %act(i32 %signal, ptr %info, ptr %context)
  br i1 %taken, label %done, label %loop
nobody:
  call void @pass_on(i32 %signal, ptr %info, ptr %context)
  br label %done
done:
  ret void
}

; A clock has run out. Every session hears of it before one of them has its turn, which may end in a jump.
define internal void @on_turn(i32 %signal, ptr %info, ptr %context) "frame-pointer"="all" {
entry:
  %table = load ptr, ptr @table                   ; the handler is that of any session
  br label %tell
tell:
  %told = phi ptr [ %table, %entry ], [ %one, %next ]
  %one = load volatile ptr, ptr %told
  %all = icmp eq ptr %one, null
  br i1 %all, label %loop, label %next
next:
  %hear.at = getelementptr %node, ptr %one, i64 0, i32 2
  %hear = load ptr, ptr %hear.at
  call void %hear()
  br label %tell
loop:
  %place = phi ptr [ %table, %tell ], [ %node, %ask ]
  %node = load volatile ptr, ptr %place
  %end = icmp eq ptr %node, null
  br i1 %end, label %done, label %ask
ask:
  %act.at = getelementptr %node, ptr %node, i64 0, i32 3
  %act = load ptr, ptr %act.at
  call void %act(i32 %signal, ptr %info, ptr %context)
  br label %loop
done:
  ret void
}

; ---- signals of others

; Hands a signal to its owner. One who took it over from us may hand it back at once: then the owner before is meant. A fault
; that comes back later, sent by its owner, has nobody left who could make something of it.
define internal void @pass_on(i32 %signal, ptr %info, ptr %context) {
entry:
  %nobody = alloca %sigaction, align 8
  call void @llvm.memset.p0.i64(ptr %nobody, i8 0, i64 $sigaction, i1 false)
  %index = call i64 @index_of(i32 %signal)
  %code.at = getelementptr i8, ptr %info, i64 $info_code
  %code = load i32, ptr %code.at
  %interrupt = icmp eq i32 %signal, $interrupt
  %real = icmp sgt i32 %code, 0
  %other = xor i1 %interrupt, true
  %fault = and i1 %real, %other
  %passing.at = getelementptr %signals, ptr @own.table, i64 0, i32 4
  %passing = load ptr, ptr %passing.at
  %at.once = icmp eq ptr %passing, %info
  store ptr %info, ptr %passing.at
  %passed.at = getelementptr %signals, ptr @own.table, i64 0, i32 5, i64 %index
  %passed = load i8, ptr %passed.at
  store i8 1, ptr %passed.at
  %known = icmp ne i8 %passed, 0
  %sent = xor i1 %fault, true
  %returned = and i1 %known, %sent
  %later = and i1 %returned, %other
  %latest = getelementptr %signals, ptr @own.table, i64 0, i32 7, i64 %index
  %earliest = getelementptr %signals, ptr @own.table, i64 0, i32 6, i64 %index
  %last = select i1 %later, ptr %nobody, ptr %latest
  %owner = select i1 %at.once, ptr %earliest, ptr %last
  %handler = load ptr, ptr %owner
  %number = ptrtoint ptr %handler to i64
  switch i64 %number, label %call [ i64 0, label %default
                                    i64 1, label %ignored ]
ignored:
  ; A fault cannot be ignored: it would happen again and again.
  br i1 %fault, label %default, label %done
default:
  %restored = call i32 @sigaction(i32 %signal, ptr %nobody, ptr null)
  br i1 %fault, label %done, label %send
send:
  call void @send_again(i32 %signal)
  br label %done
call:
  call void %handler(i32 %signal, ptr %info, ptr %context)
  br label %done
done:
  store ptr null, ptr %passing.at
  ret void
}

define internal void @send_again(i32 %signal) {
  %self = call i64 @pthread_self()
  %sent = call i32 @pthread_kill(i64 %self, i32 %signal)
  ret void
}

define internal i64 @index_of(i32 %signal) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %next = add i64 %i, 1
  %one.at = getelementptr [6 x i32], ptr @handled, i64 0, i64 %i
  %one = load i32, ptr %one.at
  %found = icmp eq i32 %one, %signal
  br i1 %found, label %done, label %loop
done:
  ret i64 %i
}

; ---- taking signals and giving them back

; Notes who has the interrupt now, lest one comes between taking it and knowing whom it was taken from. Not needed where a
; guard is ready for it. Needs the GIL.
define void @mojo_signals_note() {
entry:
  %current = alloca %sigaction, align 8
  %table = load ptr, ptr @table
  %failed = call i32 @sigaction(i32 $interrupt, ptr null, ptr %current)
  %found = load ptr, ptr %current
  %handler.at = getelementptr %signals, ptr %table, i64 0, i32 1
  %handler = load ptr, ptr %handler.at
  %ours = icmp eq ptr %found, %handler
  br i1 %ours, label %done, label %keep
keep:
  %latest = getelementptr %signals, ptr %table, i64 0, i32 7, i64 0
  call void @llvm.memcpy.p0.p0.i64(ptr %latest, ptr %current, i64 $sigaction, i1 false)
  br label %done
done:
  ret void
}

; From here on signals are handled, until mojo_signals_release has been called as often. Needs the GIL.
define void @mojo_signals_take() {
entry:
  %action = alloca %sigaction, align 8
  %current = alloca %sigaction, align 8
  %table = load ptr, ptr @table
  %users.at = getelementptr %signals, ptr %table, i64 0, i32 2
  %users = load i64, ptr %users.at
  %more = add i64 %users, 1
  store i64 %more, ptr %users.at
  %unused = icmp eq i64 %users, 0
  %handler.at = getelementptr %signals, ptr %table, i64 0, i32 1
  %handler = load ptr, ptr %handler.at
  %passing.at = getelementptr %signals, ptr %table, i64 0, i32 4
  store ptr null, ptr %passing.at
  %passed = getelementptr %signals, ptr %table, i64 0, i32 5
  store [6 x i8] zeroinitializer, ptr %passed
  ; Python code may have taken a signal since the last call, so this is done although the handler may be there.
  call void @llvm.memset.p0.i64(ptr %action, i8 0, i64 $sigaction, i1 false)
  store ptr %handler, ptr %action
  %flags.at = getelementptr i8, ptr %action, i64 $sigaction_flags
  store i32 $handler_flags, ptr %flags.at
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %step ]
  %signal.at = getelementptr [6 x i32], ptr @handled, i64 0, i64 %i
  %signal = load i32, ptr %signal.at
  %failed = call i32 @sigaction(i32 %signal, ptr %action, ptr %current)
  %found = load ptr, ptr %current
  %ours = icmp eq ptr %found, %handler
  br i1 %ours, label %step, label %keep
keep:
  %latest = getelementptr %signals, ptr %table, i64 0, i32 7, i64 %i
  call void @llvm.memcpy.p0.p0.i64(ptr %latest, ptr %current, i64 $sigaction, i1 false)
  br i1 %unused, label %keep.first, label %step
keep.first:
  %earliest = getelementptr %signals, ptr %table, i64 0, i32 6, i64 %i
  call void @llvm.memcpy.p0.p0.i64(ptr %earliest, ptr %current, i64 $sigaction, i1 false)
  br label %step
step:
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, 6
  br i1 %again, label %loop, label %done
done:
  ret void
}

; The last one gives the signals back to their owners; a handler that Python code installed meanwhile stays.
define void @mojo_signals_release() {
entry:
  %current = alloca %sigaction, align 8
  %table = load ptr, ptr @table
  %users.at = getelementptr %signals, ptr %table, i64 0, i32 2
  %users = load i64, ptr %users.at
  %fewer = sub i64 %users, 1
  store i64 %fewer, ptr %users.at
  %last = icmp eq i64 %fewer, 0
  %handler.at = getelementptr %signals, ptr %table, i64 0, i32 1
  %handler = load ptr, ptr %handler.at
  br i1 %last, label %loop, label %done
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %step ]
  %signal.at = getelementptr [6 x i32], ptr @handled, i64 0, i64 %i
  %signal = load i32, ptr %signal.at
  %latest = getelementptr %signals, ptr %table, i64 0, i32 7, i64 %i
  %failed = call i32 @sigaction(i32 %signal, ptr %latest, ptr %current)
  %found = load ptr, ptr %current
  %ours = icmp eq ptr %found, %handler
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

; Takes signals again that Python code has taken meanwhile, as long as somebody wants them handled. Needs the GIL.
define void @mojo_signals_renew() {
entry:
  %table = load ptr, ptr @table
  %users.at = getelementptr %signals, ptr %table, i64 0, i32 2
  %users = load i64, ptr %users.at
  %unused = icmp eq i64 %users, 0
  br i1 %unused, label %done, label %renew
renew:
  call void @mojo_signals_note()
  call void @mojo_signals_take()
  call void @mojo_signals_release()
  br label %done
done:
  ret void
}

; Turns have a signal of their own, which is never given back. The interrupt waits for the end of a turn: its handler would otherwise
; take what is on the signal stack for calls of the code, and jump out of the midst of a turn. Needs the GIL.
define void @mojo_signals_take_turns() {
entry:
  %action = alloca %sigaction, align 8
  %table = load ptr, ptr @table
  %ready.at = getelementptr %signals, ptr %table, i64 0, i32 3
  %ready = load i32, ptr %ready.at
  %fresh = icmp eq i32 %ready, 0
  br i1 %fresh, label %install, label %done
install:
  call void @llvm.memset.p0.i64(ptr %action, i8 0, i64 $sigaction, i1 false)
  store ptr @on_turn, ptr %action
  %mask.at = getelementptr i8, ptr %action, i64 $sigaction_mask
  %position = sub i32 $interrupt, 1
  %bit = shl i32 1, %position
  store i32 %bit, ptr %mask.at
  %flags.at = getelementptr i8, ptr %action, i64 $sigaction_flags
  store i32 $turn_flags, ptr %flags.at
  %installed = call i32 @sigaction(i32 $turn, ptr %action, ptr null)
  store i32 1, ptr %ready.at
  br label %done
done:
  ret void
}
