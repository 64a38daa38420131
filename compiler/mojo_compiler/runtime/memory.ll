; Memory for compiled code.

@exhausted = internal constant [13 x i8] c"out of memory"

declare noalias ptr @malloc(i64)
declare void @free(ptr)
declare i32 @posix_memalign(ptr, i64, i64)
declare i32 @madvise(ptr, i64, i32)
declare void @mojo_abort(ptr, i64) noreturn
declare i64 @llvm.umax.i64(i64, i64)

; %size bytes at a multiple of %align, a power of two. Never null: without memory the code is left.
define noalias ptr @mojo_alloc(i64 %size, i64 %align) {
entry:
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
  call void @mojo_abort(ptr @exhausted, i64 13)
  unreachable
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
  call void @mojo_abort(ptr @exhausted, i64 13)
  unreachable
}

; Gives back what mojo_alloc returned; null is fine.
define void @mojo_free(ptr %memory) {
  notail call void @free(ptr %memory)
  ret void
}
