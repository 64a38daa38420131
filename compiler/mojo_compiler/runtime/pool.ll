; The thread pool. Its threads are made at the first use and stay for the life of the process; between jobs they wait
; for a moment and then sleep. One job runs at a time: work that a job's participant hands out, or another thread while
; a job is under way, is done by whoever asks for it.
; Holes such as $$futex are filled from the table of the platform.
;
; What a participant's guard does is in guard.ll (`mojo_team_...`). A thread of the pool lives in an area of 8 MB, so
; that an address in its stacks tells which thread it is:
;   0 its %worker   8 KB its signal stack   128 KB a page that faults   192 KB its stack

%worker = type { [3 x ptr], i32, i32, i64, i32, [28 x i8], %line }
; 0 slot (guard.ll)  1 jobs it was called for  2 whether it sleeps  3 thread  4 its number  6 the line it prints

%line = type { i64, [4096 x i8] }                 ; bytes used, bytes (output.ll)

%function = type { ptr, ptr }                     ; code and the environment it takes last

@mojo_pool_areas = global ptr null                ; null: no threads
@mojo_pool_extent = global i64 0                  ; bytes of all areas
@process = internal global i32 0                  ; whose threads they are
@size = internal global i32 0                     ; participants, the asking thread included
@busy = internal global i32 0, align 64           ; whether a job is under way
@main.line = internal global %line zeroinitializer

@job = internal global %function zeroinitializer, align 64
@job.count = internal global i64 0
@job.chunk = internal global i64 1
@job.team = internal global i32 0                 ; participants of the job
@signalled = internal global i32 0                ; threads that were told to stop in the midst of their work
@next = internal global i64 0, align 64           ; the first item nobody has taken
@gate = internal global i32 0, align 64           ; threads of the pool at work, and 2^30 while more may join them
@asker.sleeps = internal global i32 0
@mojo_team_cancelled = global i32 0, align 64     ; no more items are to be taken
@heard = internal global i32 0, align 64          ; threads that received what `signalled` counts

@threads.name = internal constant [17 x i8] c"MOJO_NUM_THREADS\00"
@quota.name = internal constant [23 x i8] c"/sys/fs/cgroup/cpu.max\00"
@mojo_quota_file = global ptr @quota.name         ; where the control group's share of processor time stands

declare i32 @pthread_create(ptr, ptr, ptr, ptr)
declare i32 @pthread_kill(i64, i32)
declare i32 @pthread_sigmask(i32, ptr, ptr)
declare i32 @pthread_attr_init(ptr)
declare i32 @pthread_attr_setstack(ptr, ptr, i64)
declare i32 @pthread_attr_setdetachstate(ptr, i32)
declare i32 @pthread_attr_destroy(ptr)
declare i32 @sigfillset(ptr)
declare i32 @sigdelset(ptr, i32)
declare i32 @sched_getaffinity(i32, i64, ptr)
declare i32 @sched_yield()
declare i32 @getpid()
declare ptr @getenv(ptr)
declare i64 @strtol(ptr, ptr, i32)
declare i32 @open(ptr, i32, ...)
declare i64 @read(i32, ptr, i64)
declare i32 @close(i32)
declare ptr @mmap(ptr, i64, i32, i32, i32, i64)
declare i32 @mprotect(ptr, i64, i32)
declare i64 @syscall(i64, ...)
declare void @llvm.x86.sse2.pause()
declare i64 @llvm.readcyclecounter()
declare i64 @llvm.ctpop.i64(i64)
declare i64 @llvm.smin.i64(i64, i64)
declare i64 @llvm.smax.i64(i64, i64)
declare void @mojo_output_share(i1)
declare i32 @mojo_team_open()
declare void @mojo_team_thread(ptr, ptr)
declare void @mojo_team_run(ptr, ptr, i1)
declare void @mojo_team_close(i32)

; ---- how many

; The processors this process may use: those it may run on, and no more than its control group gets time of.
define i64 @mojo_num_cores() {
  %places = call i64 @allowed_places()
  %share = call i64 @allowed_share()
  %cores = call i64 @llvm.smin.i64(i64 %places, i64 %share)
  ret i64 %cores
}

; The file has two numbers, microseconds of processor time in each so many microseconds, or "max" for the first one.
define internal i64 @allowed_share() {
entry:
  %text = alloca [64 x i8]
  %end = alloca ptr
  %name = load ptr, ptr @mojo_quota_file
  %file = call i32 (ptr, i32, ...) @open(ptr %name, i32 524288)
  %absent = icmp slt i32 %file, 0
  br i1 %absent, label %unlimited, label %get
get:
  %length = call i64 @read(i32 %file, ptr %text, i64 63)
  %closed = call i32 @close(i32 %file)
  %empty = icmp sle i64 %length, 0
  br i1 %empty, label %unlimited, label %parse
parse:
  %end.at = getelementptr i8, ptr %text, i64 %length
  store i8 0, ptr %end.at
  %quota = call i64 @strtol(ptr %text, ptr %end, i32 10)
  %rest = load ptr, ptr %end
  %period = call i64 @strtol(ptr %rest, ptr null, i32 10)
  %least = call i64 @llvm.smin.i64(i64 %quota, i64 %period)
  %limited = icmp sgt i64 %least, 0
  br i1 %limited, label %divide, label %unlimited
divide:
  %more = add i64 %quota, %period
  %most = sub i64 %more, 1
  %share = sdiv i64 %most, %period
  ret i64 %share
unlimited:
  ret i64 9223372036854775807
}

define internal i64 @allowed_places() {
entry:
  %set = alloca [128 x i64], align 8
  %status = call i32 @sched_getaffinity(i32 0, i64 1024, ptr %set)
  %failed = icmp ne i32 %status, 0
  br i1 %failed, label %one, label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %following, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %more, %loop ]
  %word.at = getelementptr [128 x i64], ptr %set, i64 0, i64 %i
  %word = load i64, ptr %word.at
  %bits = call i64 @llvm.ctpop.i64(i64 %word)
  %more = add i64 %sum, %bits
  %following = add i64 %i, 1
  %again = icmp ult i64 %following, 128
  br i1 %again, label %loop, label %done
done:
  %cores = call i64 @llvm.smax.i64(i64 %more, i64 1)
  ret i64 %cores
one:
  ret i64 1
}

; Participants of the largest job: MOJO_NUM_THREADS, or a thread for each processor.
define i64 @mojo_num_threads() {
  %text = call ptr @getenv(ptr @threads.name)
  %unset = icmp eq ptr %text, null
  br i1 %unset, label %processors, label %read
read:
  %wanted = call i64 @strtol(ptr %text, ptr null, i32 10)
  %positive = icmp sgt i64 %wanted, 0
  %bounded = call i64 @llvm.smin.i64(i64 %wanted, i64 512)
  br i1 %positive, label %given, label %processors
given:
  ret i64 %bounded
processors:
  %cores = call i64 @mojo_num_cores()
  ret i64 %cores
}

; ---- waiting

define internal void @sleep_on(ptr %word, i32 %expected) {
  %status = call i64 (i64, ...) @syscall(i64 $futex, ptr %word, i64 128, i32 %expected, ptr null, ptr null, i64 0)
  ret void
}

define internal void @wake_one(ptr %word) {
  %status = call i64 (i64, ...) @syscall(i64 $futex, ptr %word, i64 129, i64 1, ptr null, ptr null, i64 0)
  ret void
}

; Whether the word changes from %old within a few microseconds.
define internal i1 @changes_soon(ptr %word, i32 %old) {
entry:
  %start = call i64 @llvm.readcyclecounter()
  br label %look
look:
  %now = load atomic i32, ptr %word acquire, align 4
  %changed = icmp ne i32 %now, %old
  br i1 %changed, label %yes, label %wait
wait:
  call void @llvm.x86.sse2.pause()
  %time = call i64 @llvm.readcyclecounter()
  %waited = sub i64 %time, %start
  %more = icmp ult i64 %waited, 30000
  br i1 %more, label %look, label %no
yes:
  ret i1 true
no:
  ret i1 false
}

; Locks: 0 free, 1 taken, 2 taken and waited for.

; Acquire when taken and release when given back are enough: what the lock protects is touched by its owner only. A futex does the
; waiting, and is told only if somebody waits.

define void @mojo_lock(ptr %lock) {
entry:
  %taken = cmpxchg ptr %lock, i32 0, i32 1 acquire monotonic
  %fine = extractvalue { i32, i1 } %taken, 1
  br i1 %fine, label %done, label %wait
wait:
  %before = atomicrmw xchg ptr %lock, i32 2 acquire
  %free = icmp eq i32 %before, 0
  br i1 %free, label %done, label %sleep
sleep:
  call void @sleep_on(ptr %lock, i32 2)
  br label %wait
done:
  ret void
}

define void @mojo_unlock(ptr %lock) {
entry:
  %before = atomicrmw xchg ptr %lock, i32 0 release
  %waited = icmp eq i32 %before, 2
  br i1 %waited, label %wake, label %done
wake:
  call void @wake_one(ptr %lock)
  br label %done
done:
  ret void
}

; ---- the threads

define internal ptr @worker_area(i32 %number) {
  %areas = load ptr, ptr @mojo_pool_areas
  %before = sub i32 %number, 1
  %index = zext i32 %before to i64
  %offset = shl i64 %index, 23
  %area = getelementptr i8, ptr %areas, i64 %offset
  ret ptr %area
}

define internal ptr @worker_main(ptr %worker) {
entry:
  %stack = getelementptr i8, ptr %worker, i64 8192
  call void @mojo_team_thread(ptr %worker, ptr %stack)
  %job.at = getelementptr %worker, ptr %worker, i64 0, i32 1
  %sleeps.at = getelementptr %worker, ptr %worker, i64 0, i32 2
  %line = getelementptr %worker, ptr %worker, i64 0, i32 6
  br label %wait
wait:
  %last = phi i32 [ 0, %entry ], [ %current, %work ], [ %current, %leave ], [ %current, %tell ]
  %soon = call i1 @changes_soon(ptr %job.at, i32 %last)
  br i1 %soon, label %work, label %sleep
sleep:
  ; Sequentially consistent on both sides: either this thread sees the new job, or `wake_team` sees that it sleeps. With acquire and
  ; release both could read the old value, and a wake-up would be lost.
  store atomic i32 1, ptr %sleeps.at seq_cst, align 4
  call void @sleep_on(ptr %job.at, i32 %last)
  store atomic i32 0, ptr %sleeps.at seq_cst, align 4
  %now = load atomic i32, ptr %job.at acquire, align 4
  %woken = icmp ne i32 %now, %last
  br i1 %woken, label %work, label %sleep
work:
  %current = load atomic i32, ptr %job.at acquire, align 4
  %joined = call i1 @join_job()
  br i1 %joined, label %check, label %wait
check:
  ; Called for an earlier job, it may be one too many for this one.
  %number.at = getelementptr %worker, ptr %worker, i64 0, i32 4
  %number = load i32, ptr %number.at
  %team = load i32, ptr @job.team
  %wanted.here = icmp slt i32 %number, %team
  br i1 %wanted.here, label %run, label %leave
run:
  call void @mojo_team_run(ptr @take_items, ptr %line, i1 true)
  br label %leave
leave:
  ; The same pattern as in `wake_team`, with the asking thread as the sleeper (`end_job`).
  %before = atomicrmw sub ptr @gate, i32 1 seq_cst
  %final = icmp eq i32 %before, 1
  %asleep = load atomic i32, ptr @asker.sleeps seq_cst, align 4
  %wanted = icmp ne i32 %asleep, 0
  %wake = and i1 %final, %wanted
  br i1 %wake, label %tell, label %wait
tell:
  call void @wake_one(ptr @gate)
  br label %wait
}

; Makes the thread part of the job under way; false if that is over, or has all it needs.
define internal i1 @join_job() {
entry:
  %first = load atomic i32, ptr @gate monotonic, align 4
  br label %look
look:
  %state = phi i32 [ %first, %entry ], [ %seen, %try ]
  %open = icmp uge i32 %state, 1073741824
  br i1 %open, label %try, label %no
try:
  %more = add i32 %state, 1
  %both = cmpxchg ptr @gate, i32 %state, i32 %more seq_cst monotonic
  %seen = extractvalue { i32, i1 } %both, 0
  %done = extractvalue { i32, i1 } %both, 1
  br i1 %done, label %yes, label %look
yes:
  ret i1 true
no:
  ret i1 false
}

; Starts thread %number in its area. False if the system has no more.
define internal i1 @start_thread(i32 %number, ptr %attributes) {
entry:
  %thread.place = alloca i64
  %worker = call ptr @worker_area(i32 %number)
  %job.at = getelementptr %worker, ptr %worker, i64 0, i32 1
  store i32 0, ptr %job.at
  %number.at = getelementptr %worker, ptr %worker, i64 0, i32 4
  store i32 %number, ptr %number.at
  %guard.at = getelementptr ptr, ptr %worker, i64 1
  store ptr null, ptr %guard.at
  %line = getelementptr %worker, ptr %worker, i64 0, i32 6
  store i64 0, ptr %line
  %stack = getelementptr i8, ptr %worker, i64 196608
  %fence = getelementptr i8, ptr %worker, i64 131072
  %fenced = call i32 @mprotect(ptr %fence, i64 65536, i32 0)
  %set = call i32 @pthread_attr_setstack(ptr %attributes, ptr %stack, i64 8192000)
  %status = call i32 @pthread_create(ptr %thread.place, ptr %attributes, ptr @worker_main, ptr %worker)
  %thread = load i64, ptr %thread.place
  %thread.at = getelementptr %worker, ptr %worker, i64 0, i32 3
  store i64 %thread, ptr %thread.at
  %good = icmp eq i32 %status, 0
  ret i1 %good
}

; Makes the threads of this process. A process that was forked has none, whatever memory says.
define internal void @start_pool(i32 %process) noinline {
entry:
  %attributes = alloca [64 x i8], align 8
  %all = alloca [128 x i8], align 8
  %old = alloca [128 x i8], align 8
  store i32 %process, ptr @process
  store i32 1, ptr @size
  %wanted = call i64 @mojo_num_threads()
  %alone = icmp sle i64 %wanted, 1
  br i1 %alone, label %done, label %map
map:
  %others = sub i64 %wanted, 1
  %extent = shl i64 %others, 23
  %areas = call ptr @mmap(ptr null, i64 %extent, i32 3, i32 $stack_mapping, i32 -1, i64 0)
  %refused = icmp eq ptr %areas, inttoptr (i64 -1 to ptr)
  br i1 %refused, label %done, label %prepare
prepare:
  store ptr %areas, ptr @mojo_pool_areas
  store i64 %extent, ptr @mojo_pool_extent
  ; The threads take no signals but those of their own faults.
  %filled = call i32 @sigfillset(ptr %all)
  %a = call i32 @sigdelset(ptr %all, i32 $illegal)
  %b = call i32 @sigdelset(ptr %all, i32 $abort)
  %c = call i32 @sigdelset(ptr %all, i32 $bus)
  %d = call i32 @sigdelset(ptr %all, i32 $arithmetic)
  %e = call i32 @sigdelset(ptr %all, i32 $segment)
  %blocked = call i32 @pthread_sigmask(i32 2, ptr %all, ptr %old)
  %made = call i32 @pthread_attr_init(ptr %attributes)
  %detached = call i32 @pthread_attr_setdetachstate(ptr %attributes, i32 1)
  %end = trunc i64 %wanted to i32
  br label %loop
loop:
  %number = phi i32 [ 1, %prepare ], [ %following, %started ]
  %more = icmp slt i32 %number, %end
  br i1 %more, label %start, label %finish
start:
  %good = call i1 @start_thread(i32 %number, ptr %attributes)
  br i1 %good, label %started, label %finish
started:
  %following = add i32 %number, 1
  store i32 %following, ptr @size
  br label %loop
finish:
  %destroyed = call i32 @pthread_attr_destroy(ptr %attributes)
  %restored = call i32 @pthread_sigmask(i32 2, ptr %old, ptr null)
  br label %done
done:
  ret void
}

; ---- a job

; What every participant does: takes items, some at a time, until there are none.
define internal void @take_items() {
entry:
  %count = load i64, ptr @job.count
  %chunk = load i64, ptr @job.chunk
  %code = load ptr, ptr @job
  %environment = load ptr, ptr getelementptr (%function, ptr @job, i64 0, i32 1)
  br label %look
look:
  %cancelled = load atomic i32, ptr @mojo_team_cancelled monotonic, align 4
  %stop = icmp ne i32 %cancelled, 0
  br i1 %stop, label %done, label %take
take:
  %first = atomicrmw add ptr @next, i64 %chunk seq_cst
  %exists = icmp slt i64 %first, %count
  br i1 %exists, label %work, label %done
work:
  %beyond = add i64 %first, %chunk
  %end = call i64 @llvm.smin.i64(i64 %beyond, i64 %count)
  call void %code(i64 %first, i64 %end, ptr %environment)
  br label %look
done:
  ret void
}

define internal void @wake_team(i32 %team) {
entry:
  br label %loop
loop:
  %number = phi i32 [ 1, %entry ], [ %following, %next ]
  %more = icmp slt i32 %number, %team
  br i1 %more, label %give, label %done
give:
  %worker = call ptr @worker_area(i32 %number)
  %job.at = getelementptr %worker, ptr %worker, i64 0, i32 1
  ; First the job, then the look whether the thread sleeps: see `worker_main`.
  %old = atomicrmw add ptr %job.at, i32 1 seq_cst
  %sleeps.at = getelementptr %worker, ptr %worker, i64 0, i32 2
  %sleeps = load atomic i32, ptr %sleeps.at seq_cst, align 4
  %asleep = icmp ne i32 %sleeps, 0
  br i1 %asleep, label %wake, label %next
wake:
  call void @wake_one(ptr %job.at)
  br label %next
next:
  %following = add i32 %number, 1
  br label %loop
done:
  ret void
}

; Lets nobody join any more, and waits until the threads that did are finished. A thread that did not wake up in time is
; not waited for.
define internal void @end_job() {
entry:
  %before = atomicrmw and ptr @gate, i32 1073741823 seq_cst
  br label %look
look:
  ; Acquire: what the others wrote during the job is seen once the last of them has left.
  %left = load atomic i32, ptr @gate acquire, align 4
  %none = icmp eq i32 %left, 0
  br i1 %none, label %finished, label %wait
wait:
  %soon = call i1 @changes_soon(ptr @gate, i32 %left)
  br i1 %soon, label %look, label %sleep
sleep:
  store atomic i32 1, ptr @asker.sleeps seq_cst, align 4
  %still = load atomic i32, ptr @gate seq_cst, align 4
  %over = icmp eq i32 %still, 0
  br i1 %over, label %awake, label %park
park:
  call void @sleep_on(ptr @gate, i32 %still)
  br label %awake
awake:
  store atomic i32 0, ptr @asker.sleeps seq_cst, align 4
  br label %look
finished:
  ret void
}

; Waits until every thread that was told to stop has heard it: the signal must find its handler there.
define void @mojo_team_settle() {
entry:
  br label %look
look:
  %sent = load atomic i32, ptr @signalled seq_cst, align 4
  %heard = load atomic i32, ptr @heard seq_cst, align 4
  %all = icmp eq i32 %sent, %heard
  br i1 %all, label %done, label %yield
yield:
  %yielded = call i32 @sched_yield()
  br label %look
done:
  ret void
}

; Calls %body for parts [first, end) that cover 0 to %count, on at most %workers threads at once (0: as many as there
; are). Returns when all parts are done; a failure in one of them leaves the compiled code once all threads stopped.
define void @mojo_parallel_for(%function %body, i64 %count, i64 %workers) {
entry:
  %empty = icmp sle i64 %count, 0
  br i1 %empty, label %done, label %measure
measure:
  %few = icmp sgt i64 %workers, 0
  %most = select i1 %few, i64 %workers, i64 %count
  %useful = call i64 @llvm.smin.i64(i64 %most, i64 %count)
  %alone = icmp eq i64 %useful, 1
  br i1 %alone, label %serial, label %check
check:
  %here = call i32 @getpid()
  %process = load i32, ptr @process
  %ours = icmp eq i32 %here, %process
  br i1 %ours, label %claim, label %forked
forked:
  store i32 0, ptr @busy
  store i32 0, ptr @gate
  br label %claim
claim:
  %claimed = cmpxchg ptr @busy, i32 0, i32 1 seq_cst seq_cst
  %free = extractvalue { i32, i1 } %claimed, 1
  br i1 %free, label %ready, label %serial
ready:
  br i1 %ours, label %limit, label %start
start:
  call void @start_pool(i32 %here)
  br label %limit
limit:
  %size = load i32, ptr @size
  %size.wide = zext i32 %size to i64
  %team.wide = call i64 @llvm.smin.i64(i64 %useful, i64 %size.wide)
  %single = icmp eq i64 %team.wide, 1
  br i1 %single, label %release, label %open
open:
  %team = trunc i64 %team.wide to i32
  call void @describe_job(%function %body, i64 %count, i32 %team)
  %token = call i32 @mojo_team_open()
  %unfit = icmp eq i32 %token, 0
  br i1 %unfit, label %release, label %run
release:
  call void @mojo_pool_release()
  br label %serial
serial:
  %code = extractvalue %function %body, 0
  %environment = extractvalue %function %body, 1
  call void %code(i64 0, i64 %count, ptr %environment)
  ret void
run:
  call void @mojo_output_share(i1 true)
  store atomic i32 1073741824, ptr @gate seq_cst, align 4
  call void @wake_team(i32 %team)
  call void @mojo_team_run(ptr @take_items, ptr @main.line, i1 false)
  call void @end_job()
  call void @mojo_output_share(i1 false)
  call void @mojo_team_close(i32 %token)
  ret void
done:
  ret void
}

; Lets the next job begin.
define void @mojo_pool_release() {
  store atomic i32 0, ptr @busy seq_cst, align 4
  ret void
}

define internal void @describe_job(%function %body, i64 %count, i32 %team) {
  %team.wide = zext i32 %team to i64
  %shares = mul i64 %team.wide, 64                ; small enough for the last ones to end together
  %fair = udiv i64 %count, %shares
  %chunk = call i64 @llvm.smax.i64(i64 %fair, i64 1)
  store %function %body, ptr @job
  store i64 %count, ptr @job.count
  store i64 %chunk, ptr @job.chunk
  store i32 %team, ptr @job.team
  store i64 0, ptr @next
  store i32 0, ptr @signalled
  store i32 0, ptr @heard
  store atomic i32 0, ptr @mojo_team_cancelled seq_cst, align 4
  ret void
}

; ---- stopping

; Stops the job in the midst of its items. Only for the asking thread; it may be in a signal handler.
define void @mojo_team_interrupt() {
entry:
  store atomic i32 1, ptr @mojo_team_cancelled seq_cst, align 4
  %team = load i32, ptr @job.team
  %others = sub i32 %team, 1
  %claimed = cmpxchg ptr @signalled, i32 0, i32 %others seq_cst seq_cst
  %fresh = extractvalue { i32, i1 } %claimed, 1
  br i1 %fresh, label %loop, label %done
loop:
  %number = phi i32 [ 1, %entry ], [ %following, %send ]
  %more = icmp slt i32 %number, %team
  br i1 %more, label %send, label %done
send:
  %worker = call ptr @worker_area(i32 %number)
  %thread.at = getelementptr %worker, ptr %worker, i64 0, i32 3
  %thread = load i64, ptr %thread.at
  %sent = call i32 @pthread_kill(i64 %thread, i32 $arithmetic)
  %following = add i32 %number, 1
  br label %loop
done:
  ret void
}

; A thread of the pool was told to stop.
define void @mojo_team_heard() {
  %before = atomicrmw add ptr @heard, i32 1 seq_cst
  ret void
}

; Whether the job is being stopped by the user.
define i1 @mojo_team_interrupted() {
  %sent = load atomic i32, ptr @signalled seq_cst, align 4
  %yes = icmp ne i32 %sent, 0
  ret i1 %yes
}
