; Time.

declare i32 @clock_gettime(i32, ptr)
declare i32 @nanosleep(ptr, ptr)

; Nanoseconds of a clock that never goes back; its zero means nothing.
define i64 @mojo_now_ns() {
  %time = alloca { i64, i64 }
  %failed = call i32 @clock_gettime(i32 1, ptr %time)
  %seconds = load i64, ptr %time
  %rest.at = getelementptr { i64, i64 }, ptr %time, i64 0, i32 1
  %rest = load i64, ptr %rest.at
  %scaled = mul i64 %seconds, 1000000000
  %now = add i64 %scaled, %rest
  ret i64 %now
}

; Waits at least that long, however often signals wake it; returns at once for zero, less, or nan.
define void @mojo_sleep(double %seconds) {
entry:
  %time = alloca { i64, i64 }
  %positive = fcmp ogt double %seconds, 0.0
  br i1 %positive, label %prepare, label %done
prepare:
  %bounded = call double @llvm.minnum.f64(double %seconds, double 1.0e+9)
  %whole = fptosi double %bounded to i64
  %whole.value = sitofp i64 %whole to double
  %part = fsub double %bounded, %whole.value
  %scaled = fmul double %part, 1.0e+9
  %rest = fptosi double %scaled to i64
  %rest.at = getelementptr { i64, i64 }, ptr %time, i64 0, i32 1
  store i64 %whole, ptr %time
  store i64 %rest, ptr %rest.at
  br label %wait
wait:
  %status = call i32 @nanosleep(ptr %time, ptr %time)
  %woken = icmp ne i32 %status, 0
  br i1 %woken, label %wait, label %done
done:
  ret void
}
declare double @llvm.minnum.f64(double, double)

; Does nothing: a use of memory that the optimizer cannot see through.
define void @mojo_observe(ptr %place) noinline {
  ret void
}
