; Calls a function over and over, so that it can be timed.

@mojo_repeat_code = global ptr null
@mojo_repeat_count = global i64 0

define void @mojo_repeat() {
entry:
  %code = load ptr, ptr @mojo_repeat_code
  %count = load i64, ptr @mojo_repeat_count
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %call ]
  %finished = icmp sge i64 %i, %count
  br i1 %finished, label %done, label %call
call:
  call void %code()
  %next = add i64 %i, 1
  br label %loop
done:
  ret void
}
