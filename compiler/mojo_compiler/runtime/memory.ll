; Memory for compiled code. What the process may use is limited: now and then, and for every large block, the system is
; asked how much it uses, whether by this code or by others.

@mojo_memory_limit = global i64 9223372036854775807    ; bytes of writable memory the process may have
@mojo_memory_notice = global { ptr, i64 } zeroinitializer ; what to say when it would have more
@mojo_page_size = global i64 4096
@unasked = internal global i64 0                  ; bytes allocated since the system was asked
@statistics = internal constant [17 x i8] c"/proc/self/statm\00"
@exhausted = internal constant [13 x i8] c"out of memory"

declare i32 @open(ptr, i32, ...)
declare i64 @read(i32, ptr, i64)
declare i32 @close(i32)
declare void @mojo_limit(ptr, i64, i32) noreturn
declare noalias ptr @malloc(i64)
declare void @free(ptr)
declare i32 @posix_memalign(ptr, i64, i64)
declare i32 @madvise(ptr, i64, i32)
declare i64 @llvm.umax.i64(i64, i64)
declare ptr @llvm.frameaddress.p0(i32)
declare i64 @llvm.uadd.sat.i64(i64, i64)

; %size bytes at a multiple of %align, a power of two. Never null: without memory the code is left.
define noalias ptr @mojo_alloc(i64 %size, i64 %align) {
entry:
  call void @mojo_need_stack(i64 -32768)
  %before = load atomic i64, ptr @unasked monotonic, align 8
  %after = call i64 @llvm.uadd.sat.i64(i64 %before, i64 %size)
  %much = icmp ugt i64 %after, 16777216
  br i1 %much, label %ask, label %count
ask:
  call void @check_limit(i64 %size)
  br label %begin
count:
  store atomic i64 %after, ptr @unasked monotonic, align 8
  br label %begin
begin:
  %large = icmp uge i64 %size, 4194304
  %wide = icmp ugt i64 %align, 16
  %special = or i1 %large, %wide
  br i1 %special, label %aligned, label %plain
plain:
  %wanted = call i64 @llvm.umax.i64(i64 %size, i64 1)
  %memory = call ptr @malloc(i64 %wanted)
  %failed = icmp eq ptr %memory, null
  br i1 %failed, label %bad, label %done
aligned:
  %result = call ptr @aligned_memory(i64 %size, i64 %align, i1 %large)
  ret ptr %result
done:
  ret ptr %memory
bad:
  call void @mojo_limit(ptr @exhausted, i64 13, i32 -102)
  unreachable
}

; Touches the stack as far below as %distance, a negative number, says. If it ends before that, it overflows here and not
; inside the C library or Python, which would never give back the locks they hold.
define void @mojo_need_stack(i64 %distance) alwaysinline {
  %here = call ptr @llvm.frameaddress.p0(i32 0)
  %below = getelementptr i8, ptr %here, i64 %distance
  %touched = load volatile i8, ptr %below
  ret void
}

; Leaves the code if %more bytes are more than the process may have.
define internal void @check_limit(i64 %more) noinline {
entry:
  store atomic i64 0, ptr @unasked monotonic, align 8
  %pages = call i64 @writable_pages()
  %page = load i64, ptr @mojo_page_size
  %used = mul i64 %pages, %page
  %wanted = call i64 @llvm.uadd.sat.i64(i64 %used, i64 %more)
  %limit = load i64, ptr @mojo_memory_limit
  %over = icmp ugt i64 %wanted, %limit
  br i1 %over, label %stop, label %done
stop:
  %text = load ptr, ptr @mojo_memory_notice
  %length.at = getelementptr { ptr, i64 }, ptr @mojo_memory_notice, i64 0, i32 1
  %length = load i64, ptr %length.at
  call void @mojo_limit(ptr %text, i64 %length, i32 -102)
  unreachable
done:
  ret void
}

; The sixth number of /proc/self/statm: pages that are this process's own and may be written; 0 if there is no such file.
define internal i64 @writable_pages() {
entry:
  %text = alloca [128 x i8]
  %file = call i32 (ptr, i32, ...) @open(ptr @statistics, i32 524288)
  %absent = icmp slt i32 %file, 0
  br i1 %absent, label %none, label %fill
fill:
  %length = call i64 @read(i32 %file, ptr %text, i64 128)
  %closed = call i32 @close(i32 %file)
  br label %loop
loop:
  %i = phi i64 [ 0, %fill ], [ %next, %space ], [ %next, %digit ]
  %column = phi i64 [ 0, %fill ], [ %further, %space ], [ %column, %digit ]
  %number = phi i64 [ 0, %fill ], [ 0, %space ], [ %longer, %digit ]
  %more = icmp slt i64 %i, %length
  br i1 %more, label %look, label %none
look:
  %byte.at = getelementptr i8, ptr %text, i64 %i
  %byte = load i8, ptr %byte.at
  %next = add i64 %i, 1
  %ends = icmp eq i8 %byte, 32
  br i1 %ends, label %space, label %digit
space:
  %further = add i64 %column, 1
  %sixth = icmp eq i64 %column, 5
  br i1 %sixth, label %found, label %loop
digit:
  %low = and i8 %byte, 15
  %value = zext i8 %low to i64
  %shifted = mul i64 %number, 10
  %longer = add i64 %shifted, %value
  br label %loop
found:
  ret i64 %number
none:
  ret i64 0
}

; Large blocks start on a huge page and ask for huge pages: streaming through them is up to twice as fast.
define internal ptr @aligned_memory(i64 %size, i64 %align, i1 %large) noinline {
entry:
  %place = alloca ptr
  %page = select i1 %large, i64 2097152, i64 16
  %boundary = call i64 @llvm.umax.i64(i64 %align, i64 %page)
  %status = call i32 @posix_memalign(ptr %place, i64 %boundary, i64 %size)
  %failed = icmp ne i32 %status, 0
  br i1 %failed, label %bad, label %good
good:
  %memory = load ptr, ptr %place
  br i1 %large, label %advise, label %done
advise:
  %ignored = call i32 @madvise(ptr %memory, i64 %size, i32 14)
  br label %done
done:
  ret ptr %memory
bad:
  call void @mojo_limit(ptr @exhausted, i64 13, i32 -102)
  unreachable
}

; Gives back what mojo_alloc returned; null is fine. So is memory that was allocated at compile time, which stays: it is
; 64 bytes after a multiple of 128, and 0x6d6f6a6f64617461 stands before it (codegen/constants.py).
define void @mojo_free(ptr %memory) {
  call void @mojo_need_stack(i64 -32768)
  %address = ptrtoint ptr %memory to i64
  %offset = and i64 %address, 127
  %perhaps = icmp eq i64 %offset, 64
  br i1 %perhaps, label %look, label %give
look:
  %before = getelementptr i8, ptr %memory, i64 -8
  %mark = load i64, ptr %before, align 8
  %static = icmp eq i64 %mark, 7885638499207050337
  br i1 %static, label %done, label %give
give:
  notail call void @free(ptr %memory)
  br label %done
done:
  ret void
}
