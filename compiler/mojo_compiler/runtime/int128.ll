; 128-bit division, checked multiplication and conversions, which code generation calls by these names.

%pair64 = type { i64, i64 }                       ; quotient, remainder
%pair128 = type { i128, i128 }

declare i64 @llvm.ctlz.i64(i64, i1)
declare i64 @llvm.fshl.i64(i64, i64, i64)
declare i128 @llvm.abs.i128(i128, i1)
declare i128 @llvm.ctlz.i128(i128, i1)

; One 32-bit digit of a long division: (%high * 2^32 + %digit) by %divisor, whose top bit is set; %high < %divisor.
define internal %pair64 @divide_digit(i64 %high, i64 %digit, i64 %divisor) {
entry:
  %top = lshr i64 %divisor, 32
  %low = and i64 %divisor, 4294967295
  %guess = udiv i64 %high, %top
  %used = mul i64 %guess, %top
  %left = sub i64 %high, %used
  br label %check
check:
  %q = phi i64 [ %guess, %entry ], [ %q.less, %correct ]
  %r = phi i64 [ %left, %entry ], [ %r.more, %correct ]
  %wide = icmp ugt i64 %r, 4294967295
  br i1 %wide, label %done, label %compare
compare:
  %too.wide = icmp ugt i64 %q, 4294967295
  %estimate = mul i64 %q, %low
  %shifted = shl i64 %r, 32
  %target = or i64 %shifted, %digit
  %too.much = icmp ugt i64 %estimate, %target
  %wrong = or i1 %too.wide, %too.much
  br i1 %wrong, label %correct, label %done
correct:
  %q.less = sub i64 %q, 1
  %r.more = add i64 %r, %top
  br label %check
done:
  %scaled = shl i64 %high, 32
  %dividend = or i64 %scaled, %digit
  %product = mul i64 %q, %divisor
  %rest = sub i64 %dividend, %product
  %a = insertvalue %pair64 poison, i64 %q, 0
  %b = insertvalue %pair64 %a, i64 %rest, 1
  ret %pair64 %b
}

; (%high * 2^64 + %low) by %divisor, where the quotient fits 64 bits: %high < %divisor.
define internal %pair64 @divide_by_64(i64 %high, i64 %low, i64 %divisor) {
  %shift = call i64 @llvm.ctlz.i64(i64 %divisor, i1 true)
  %normal = shl i64 %divisor, %shift
  %top = call i64 @llvm.fshl.i64(i64 %high, i64 %low, i64 %shift)
  %rest = shl i64 %low, %shift
  %digit1 = lshr i64 %rest, 32
  %digit0 = and i64 %rest, 4294967295
  %first = call %pair64 @divide_digit(i64 %top, i64 %digit1, i64 %normal)
  %q1 = extractvalue %pair64 %first, 0
  %r1 = extractvalue %pair64 %first, 1
  %second = call %pair64 @divide_digit(i64 %r1, i64 %digit0, i64 %normal)
  %q0 = extractvalue %pair64 %second, 0
  %r0 = extractvalue %pair64 %second, 1
  %q1.high = shl i64 %q1, 32
  %quotient = or i64 %q1.high, %q0
  %remainder = lshr i64 %r0, %shift
  %a = insertvalue %pair64 poison, i64 %quotient, 0
  %b = insertvalue %pair64 %a, i64 %remainder, 1
  ret %pair64 %b
}

define internal %pair128 @divide_by_short(i128 %n, i64 %divisor) {
entry:
  %low = trunc i128 %n to i64
  %high.wide = lshr i128 %n, 64
  %high = trunc i128 %high.wide to i64
  %short = icmp eq i64 %high, 0
  br i1 %short, label %simple, label %long
simple:
  %q = udiv i64 %low, %divisor
  %r = urem i64 %low, %divisor
  br label %done
long:
  %q1 = udiv i64 %high, %divisor
  %r1 = urem i64 %high, %divisor
  %rest = call %pair64 @divide_by_64(i64 %r1, i64 %low, i64 %divisor)
  %q0 = extractvalue %pair64 %rest, 0
  %r0 = extractvalue %pair64 %rest, 1
  br label %done
done:
  %quotient.high = phi i64 [ 0, %simple ], [ %q1, %long ]
  %quotient.low = phi i64 [ %q, %simple ], [ %q0, %long ]
  %remainder = phi i64 [ %r, %simple ], [ %r0, %long ]
  %qh = zext i64 %quotient.high to i128
  %ql = zext i64 %quotient.low to i128
  %qs = shl i128 %qh, 64
  %quotient = or i128 %qs, %ql
  %wide.remainder = zext i64 %remainder to i128
  %a = insertvalue %pair128 poison, i128 %quotient, 0
  %b = insertvalue %pair128 %a, i128 %wide.remainder, 1
  ret %pair128 %b
}

; The divisor has more than 64 bits, so the quotient has fewer: one bit a step.
define internal %pair128 @divide_by_long(i128 %n, i128 %divisor) {
entry:
  %smaller = icmp ult i128 %n, %divisor
  br i1 %smaller, label %done, label %align
align:
  %divisor.zeros = call i128 @llvm.ctlz.i128(i128 %divisor, i1 true)
  %n.zeros = call i128 @llvm.ctlz.i128(i128 %n, i1 true)
  %shift = sub i128 %divisor.zeros, %n.zeros
  %aligned = shl i128 %divisor, %shift
  br label %loop
loop:
  %left = phi i128 [ %n, %align ], [ %left.next, %loop ]
  %d = phi i128 [ %aligned, %align ], [ %d.next, %loop ]
  %q = phi i128 [ 0, %align ], [ %q.next, %loop ]
  %k = phi i128 [ %shift, %align ], [ %k.next, %loop ]
  %fits = icmp uge i128 %left, %d
  %taken = select i1 %fits, i128 %d, i128 0
  %left.next = sub i128 %left, %taken
  %bit = zext i1 %fits to i128
  %q.double = shl i128 %q, 1
  %q.next = or i128 %q.double, %bit
  %d.next = lshr i128 %d, 1
  %k.next = sub i128 %k, 1
  %last = icmp eq i128 %k, 0
  br i1 %last, label %done, label %loop
done:
  %quotient = phi i128 [ 0, %entry ], [ %q.next, %loop ]
  %remainder = phi i128 [ %n, %entry ], [ %left.next, %loop ]
  %a = insertvalue %pair128 poison, i128 %quotient, 0
  %b = insertvalue %pair128 %a, i128 %remainder, 1
  ret %pair128 %b
}

define internal %pair128 @divide(i128 %n, i128 %divisor) {
entry:
  %high = lshr i128 %divisor, 64
  %short = icmp eq i128 %high, 0
  br i1 %short, label %narrow, label %wide
narrow:
  %divisor.low = trunc i128 %divisor to i64
  %a = call %pair128 @divide_by_short(i128 %n, i64 %divisor.low)
  ret %pair128 %a
wide:
  %b = call %pair128 @divide_by_long(i128 %n, i128 %divisor)
  ret %pair128 %b
}

define i128 @__udivti3(i128 %n, i128 %divisor) {
  %both = call %pair128 @divide(i128 %n, i128 %divisor)
  %quotient = extractvalue %pair128 %both, 0
  ret i128 %quotient
}

define i128 @__umodti3(i128 %n, i128 %divisor) {
  %both = call %pair128 @divide(i128 %n, i128 %divisor)
  %remainder = extractvalue %pair128 %both, 1
  ret i128 %remainder
}

; Towards zero, as the processor divides.
define i128 @__divti3(i128 %n, i128 %divisor) {
  %n.size = call i128 @llvm.abs.i128(i128 %n, i1 false)
  %d.size = call i128 @llvm.abs.i128(i128 %divisor, i1 false)
  %both = call %pair128 @divide(i128 %n.size, i128 %d.size)
  %quotient = extractvalue %pair128 %both, 0
  %signs = xor i128 %n, %divisor
  %negative = icmp slt i128 %signs, 0
  %opposite = sub i128 0, %quotient
  %result = select i1 %negative, i128 %opposite, i128 %quotient
  ret i128 %result
}

; With the sign of the dividend.
define i128 @__modti3(i128 %n, i128 %divisor) {
  %n.size = call i128 @llvm.abs.i128(i128 %n, i1 false)
  %d.size = call i128 @llvm.abs.i128(i128 %divisor, i1 false)
  %both = call %pair128 @divide(i128 %n.size, i128 %d.size)
  %remainder = extractvalue %pair128 %both, 1
  %negative = icmp slt i128 %n, 0
  %opposite = sub i128 0, %remainder
  %result = select i1 %negative, i128 %opposite, i128 %remainder
  ret i128 %result
}

; The product modulo 2^128; %overflow becomes 1 if the true product is another.
define i128 @__muloti4(i128 %a, i128 %b, ptr %overflow) {
entry:
  %product = mul i128 %a, %b
  store i32 0, ptr %overflow
  %zero = icmp eq i128 %a, 0
  br i1 %zero, label %done, label %check
check:
  %a.minus = icmp eq i128 %a, -1
  %b.least = icmp eq i128 %b, -170141183460469231731687303715884105728
  %edge = and i1 %a.minus, %b.least
  br i1 %edge, label %bad, label %divide
divide:
  %back = call i128 @__divti3(i128 %product, i128 %a)
  %same = icmp eq i128 %back, %b
  br i1 %same, label %done, label %bad
bad:
  store i32 1, ptr %overflow
  br label %done
done:
  ret i128 %product
}

; The 64 leading bits of a number, the last one set if any bit below is: %value is about %pair64.0 * 2^%pair64.1.
define internal %pair64 @leading_bits(i128 %value) {
entry:
  %odd = or i128 %value, 1
  %zeros = call i128 @llvm.ctlz.i128(i128 %odd, i1 true)
  %small = icmp uge i128 %zeros, 64
  %needed = sub i128 64, %zeros
  %shift = select i1 %small, i128 0, i128 %needed
  %kept = lshr i128 %value, %shift
  %restored = shl i128 %kept, %shift
  %lost = icmp ne i128 %restored, %value
  %sticky = zext i1 %lost to i64
  %bits = trunc i128 %kept to i64
  %mantissa = or i64 %bits, %sticky
  %exponent = trunc i128 %shift to i64
  %a = insertvalue %pair64 poison, i64 %mantissa, 0
  %b = insertvalue %pair64 %a, i64 %exponent, 1
  ret %pair64 %b
}

define internal double @unsigned_to_double(i128 %value) {
  %both = call %pair64 @leading_bits(i128 %value)
  %mantissa = extractvalue %pair64 %both, 0
  %exponent = extractvalue %pair64 %both, 1
  %rounded = uitofp i64 %mantissa to double
  %biased = add i64 %exponent, 1023
  %scale.bits = shl i64 %biased, 52
  %scale = bitcast i64 %scale.bits to double
  %result = fmul double %rounded, %scale
  ret double %result
}

define internal float @unsigned_to_float(i128 %value) {
  %both = call %pair64 @leading_bits(i128 %value)
  %mantissa = extractvalue %pair64 %both, 0
  %exponent = extractvalue %pair64 %both, 1
  %rounded = uitofp i64 %mantissa to float
  %narrow = trunc i64 %exponent to i32
  %biased = add i32 %narrow, 127
  %scale.bits = shl i32 %biased, 23
  %scale = bitcast i32 %scale.bits to float
  %result = fmul float %rounded, %scale
  ret float %result
}

define double @__floatuntidf(i128 %value) {
  %result = call double @unsigned_to_double(i128 %value)
  ret double %result
}

define float @__floatuntisf(i128 %value) {
  %result = call float @unsigned_to_float(i128 %value)
  ret float %result
}

define double @__floattidf(i128 %value) {
  %size = call i128 @llvm.abs.i128(i128 %value, i1 false)
  %magnitude = call double @unsigned_to_double(i128 %size)
  %negative = icmp slt i128 %value, 0
  %opposite = fneg double %magnitude
  %result = select i1 %negative, double %opposite, double %magnitude
  ret double %result
}

define float @__floattisf(i128 %value) {
  %size = call i128 @llvm.abs.i128(i128 %value, i1 false)
  %magnitude = call float @unsigned_to_float(i128 %size)
  %negative = icmp slt i128 %value, 0
  %opposite = fneg float %magnitude
  %result = select i1 %negative, float %opposite, float %magnitude
  ret float %result
}

; Towards zero; below zero and nan give 0, too large a value gives the largest number.
define i128 @__fixunsdfti(double %value) {
entry:
  %positive = fcmp oge double %value, 1.0
  br i1 %positive, label %check, label %zero
check:
  %bits = bitcast double %value to i64
  %biased = lshr i64 %bits, 52
  %exponent = sub i64 %biased, 1023
  %large = icmp uge i64 %exponent, 128
  br i1 %large, label %most, label %shift
shift:
  %fraction = and i64 %bits, 4503599627370495
  %mantissa = or i64 %fraction, 4503599627370496
  %wide = zext i64 %mantissa to i128
  %high = shl i128 %wide, 75
  %down = sub i64 127, %exponent
  %amount = zext i64 %down to i128
  %result = lshr i128 %high, %amount
  ret i128 %result
most:
  ret i128 -1
zero:
  ret i128 0
}

; Towards zero; nan gives 0, a value out of range the nearest number.
define i128 @__fixdfti(double %value) {
entry:
  %negative = fcmp olt double %value, 0.0
  %size = call double @llvm.fabs.f64(double %value)
  %magnitude = call i128 @__fixunsdfti(double %size)
  %large = icmp slt i128 %magnitude, 0
  %opposite = sub i128 0, %magnitude
  %signed = select i1 %negative, i128 %opposite, i128 %magnitude
  %limit = select i1 %negative, i128 -170141183460469231731687303715884105728, i128 170141183460469231731687303715884105727
  %result = select i1 %large, i128 %limit, i128 %signed
  ret i128 %result
}
declare double @llvm.fabs.f64(double)

define i128 @__fixunssfti(float %value) {
  %wide = fpext float %value to double
  %result = call i128 @__fixunsdfti(double %wide)
  ret i128 %result
}

define i128 @__fixsfti(float %value) {
  %wide = fpext float %value to double
  %result = call i128 @__fixdfti(double %wide)
  ret i128 %result
}
