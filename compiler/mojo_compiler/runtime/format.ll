; Numbers as text. Each function writes at most 32 bytes without a terminator and returns how many.

@pairs = internal constant [200 x i8] c"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899", align 2
@hexadecimal = internal constant [16 x i8] c"0123456789abcdef"
@exact = internal constant [6 x i8] c"%.17g\00"
@not.a.number = internal constant [3 x i8] c"nan"

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare i32 @snprintf(ptr, i64, ptr, ...)

@powers = internal constant [20 x i64] [i64 1, i64 10, i64 100, i64 1000, i64 10000, i64 100000, i64 1000000, i64 10000000, i64 100000000, i64 1000000000, i64 10000000000, i64 100000000000, i64 1000000000000, i64 10000000000000, i64 100000000000000, i64 1000000000000000, i64 10000000000000000, i64 100000000000000000, i64 1000000000000000000, i64 -8446744073709551616]

; How many decimal digits a number that is not 0 has: by its bits at most, and one less if it is below the power of ten.
define internal i64 @decimal_length(i64 %value) alwaysinline {
  %zeros = call i64 @llvm.ctlz.i64(i64 %value, i1 true)
  %bits = sub i64 64, %zeros
  %scaled = mul i64 %bits, 1233
  %exponent = lshr i64 %scaled, 12
  %power.at = getelementptr i64, ptr @powers, i64 %exponent
  %power = load i64, ptr %power.at
  %enough = icmp uge i64 %value, %power
  %one = zext i1 %enough to i64
  %length = add i64 %exponent, %one
  ret i64 %length
}

; Decimal digits of an unsigned number, two at a time from the right. They are written where they belong: to load what was just
; stored in smaller pieces would wait for the stores.
define i64 @mojo_format_u64(i64 %value, ptr %out) {
entry:
  %not.zero = or i64 %value, 1
  %length = call i64 @decimal_length(i64 %not.zero)
  br label %loop
loop:
  %number = phi i64 [ %value, %entry ], [ %quotient, %pair ]
  %place = phi i64 [ %length, %entry ], [ %lower, %pair ]
  %long = icmp uge i64 %number, 100
  br i1 %long, label %pair, label %last
pair:
  %quotient = udiv i64 %number, 100
  %product = mul i64 %quotient, 100
  %two = sub i64 %number, %product
  %two.at = getelementptr i16, ptr @pairs, i64 %two
  %text = load i16, ptr %two.at
  %lower = sub i64 %place, 2
  %to = getelementptr i8, ptr %out, i64 %lower
  store i16 %text, ptr %to, align 1
  br label %loop
last:
  %single = icmp ult i64 %number, 10
  br i1 %single, label %digit, label %digits
digit:
  %value.low = trunc i64 %number to i8
  %character = add i8 %value.low, 48
  store i8 %character, ptr %out
  ret i64 %length
digits:
  %first.at = getelementptr i16, ptr @pairs, i64 %number
  %first = load i16, ptr %first.at
  store i16 %first, ptr %out, align 1
  ret i64 %length
}

define i64 @mojo_format_i64(i64 %value, ptr %out) {
entry:
  %negative = icmp slt i64 %value, 0
  br i1 %negative, label %minus, label %plain
minus:
  store i8 45, ptr %out
  %magnitude = sub i64 0, %value
  %rest = getelementptr i8, ptr %out, i64 1
  %digits = call i64 @mojo_format_u64(i64 %magnitude, ptr %rest)
  %length = add i64 %digits, 1
  ret i64 %length
plain:
  %all = call i64 @mojo_format_u64(i64 %value, ptr %out)
  ret i64 %all
}

; An address such as 0x7f00c0de: lower case, no leading zeros.
define i64 @mojo_format_address(i64 %value, ptr %out) {
entry:
  store i8 48, ptr %out
  %x.at = getelementptr i8, ptr %out, i64 1
  store i8 120, ptr %x.at
  %odd = or i64 %value, 1
  %zeros = call i64 @llvm.ctlz.i64(i64 %odd, i1 true)
  %shift = xor i64 %zeros, 63
  %top = and i64 %shift, 60
  br label %loop
loop:
  %position = phi i64 [ %top, %entry ], [ %lower, %loop ]
  %length = phi i64 [ 2, %entry ], [ %longer, %loop ]
  %shifted = lshr i64 %value, %position
  %digit = and i64 %shifted, 15
  %digit.at = getelementptr i8, ptr @hexadecimal, i64 %digit
  %text = load i8, ptr %digit.at
  %to = getelementptr i8, ptr %out, i64 %length
  store i8 %text, ptr %to
  %longer = add i64 %length, 1
  %lower = sub i64 %position, 4
  %more = icmp sge i64 %lower, 0
  br i1 %more, label %loop, label %done
done:
  ret i64 %longer
}
declare i64 @llvm.ctlz.i64(i64, i1)

; Seventeen significant digits as C's %.17g gives them, and .0 after what would read as an integer (language.md W4).
define i64 @mojo_format_f64(double %value, ptr %out) {
entry:
  %bits = bitcast double %value to i64
  %magnitude = call double @llvm.fabs.f64(double %value)
  %small = fcmp olt double %magnitude, 9.0e+15
  %minus.zero = icmp eq i64 %bits, -9223372036854775808
  %plain = xor i1 %minus.zero, true
  %candidate = and i1 %small, %plain
  br i1 %candidate, label %convert, label %check
convert:
  %integer = fptosi double %value to i64
  %back = sitofp i64 %integer to double
  %whole = fcmp oeq double %back, %value
  br i1 %whole, label %as.integer, label %general
as.integer:
  %digits = call i64 @mojo_format_i64(i64 %integer, ptr %out)
  br label %point
check:
  %ordered = fcmp ord double %value, %value
  br i1 %ordered, label %general, label %nan
nan:
  call void @llvm.memcpy.p0.p0.i64(ptr %out, ptr @not.a.number, i64 3, i1 false)
  ret i64 3
general:
  %count = call i32 (ptr, i64, ptr, ...) @snprintf(ptr %out, i64 32, ptr @exact, double %value)
  %length = sext i32 %count to i64
  br label %scan
scan:
  %i = phi i64 [ 0, %general ], [ %next, %digit ], [ %next, %dot ]
  %integral = phi i1 [ true, %general ], [ %still, %digit ], [ false, %dot ]
  %end = icmp eq i64 %i, %length
  br i1 %end, label %scanned, label %look
look:
  %byte.at = getelementptr i8, ptr %out, i64 %i
  %byte = load i8, ptr %byte.at
  %next = add i64 %i, 1
  ; The C library writes the decimal point of the user's locale.
  %comma = icmp eq i8 %byte, 44
  br i1 %comma, label %dot, label %digit
dot:
  store i8 46, ptr %byte.at
  br label %scan
digit:
  %offset = sub i8 %byte, 48
  %is.digit = icmp ult i8 %offset, 10
  %is.minus = icmp eq i8 %byte, 45
  %fine = or i1 %is.digit, %is.minus
  %still = and i1 %integral, %fine
  br label %scan
scanned:
  br i1 %integral, label %point, label %done
point:
  %before = phi i64 [ %digits, %as.integer ], [ %length, %scanned ]
  %to = getelementptr i8, ptr %out, i64 %before
  store i16 12334, ptr %to, align 1
  %after = add i64 %before, 2
  ret i64 %after
done:
  ret i64 %length
}
declare double @llvm.fabs.f64(double)
