; Conversions of the 16-bit floating point types, which code generation calls by these names on processors without them.
; All round to nearest, ties to even, once.

; To float with the last bit set if anything was lost. Rounding that to at most 22 bits rounds the double correctly.
define internal float @round_to_odd(double %value) {
entry:
  %near = fptrunc double %value to float
  %back = fpext float %near to double
  %inexact = fcmp one double %back, %value
  %bits = bitcast float %near to i32
  %low = and i32 %bits, 1
  %even = icmp eq i32 %low, 0
  %adjust = and i1 %inexact, %even
  br i1 %adjust, label %move, label %keep
move:
  ; An even result that is not exact has the odd neighbour on the other side of the value.
  %near.size = call double @llvm.fabs.f64(double %back)
  %size = call double @llvm.fabs.f64(double %value)
  %above = fcmp ogt double %near.size, %size
  %step = select i1 %above, i32 -1, i32 1
  %odd = add i32 %bits, %step
  %result = bitcast i32 %odd to float
  ret float %result
keep:
  ret float %near
}
declare double @llvm.fabs.f64(double)

define half @__truncsfhf2(float %value) {
entry:
  %bits = bitcast float %value to i32
  %size = and i32 %bits, 2147483647
  %sign.high = lshr i32 %bits, 16
  %sign = and i32 %sign.high, 32768
  %nan = icmp ugt i32 %size, 2139095040
  br i1 %nan, label %quiet, label %number
quiet:
  %payload.high = lshr i32 %size, 13
  %payload = and i32 %payload.high, 1023
  %quiet.nan = or i32 %payload, 32256
  br label %done
number:
  ; From 65520 on the nearest is infinity; below 2 to the -14 the result is subnormal.
  %huge = icmp uge i32 %size, 1199566848
  br i1 %huge, label %done, label %finite
finite:
  %tiny = icmp ult i32 %size, 947912704
  br i1 %tiny, label %subnormal, label %normal
normal:
  %rebiased = sub i32 %size, 939524096
  %last = lshr i32 %rebiased, 13
  %odd = and i32 %last, 1
  %bias = add i32 %odd, 4095
  %rounded = add i32 %rebiased, %bias
  %normal.bits = lshr i32 %rounded, 13
  br label %done
subnormal:
  %vanishes = icmp ult i32 %size, 855638016
  br i1 %vanishes, label %done, label %shift
shift:
  %exponent = lshr i32 %size, 23
  %fraction = and i32 %size, 8388607
  %mantissa = or i32 %fraction, 8388608
  %amount = sub i32 126, %exponent
  %kept = lshr i32 %mantissa, %amount
  %restored = shl i32 %kept, %amount
  %lost = sub i32 %mantissa, %restored
  %amount.less = sub i32 %amount, 1
  %middle = shl i32 1, %amount.less
  %over = icmp ugt i32 %lost, %middle
  %tie = icmp eq i32 %lost, %middle
  %kept.low = and i32 %kept, 1
  %kept.odd = icmp ne i32 %kept.low, 0
  %tie.up = and i1 %tie, %kept.odd
  %up = or i1 %over, %tie.up
  %carry = zext i1 %up to i32
  %subnormal.bits = add i32 %kept, %carry
  br label %done
done:
  %magnitude = phi i32 [ %quiet.nan, %quiet ], [ 31744, %number ], [ %normal.bits, %normal ], [ 0, %subnormal ], [ %subnormal.bits, %shift ]
  %all = or i32 %magnitude, %sign
  %short = trunc i32 %all to i16
  %result = bitcast i16 %short to half
  ret half %result
}

define half @__truncdfhf2(double %value) {
  %odd = call float @round_to_odd(double %value)
  %result = call half @__truncsfhf2(float %odd)
  ret half %result
}

define float @__extendhfsf2(half %value) {
entry:
  %short = bitcast half %value to i16
  %bits = zext i16 %short to i32
  %sign.low = and i32 %bits, 32768
  %sign = shl i32 %sign.low, 16
  %size = and i32 %bits, 32767
  %special = icmp uge i32 %size, 31744
  br i1 %special, label %infinite, label %finite
infinite:
  %nan = icmp ugt i32 %size, 31744
  %quiet = select i1 %nan, i32 4194304, i32 0
  %payload = shl i32 %size, 13
  %exponent = or i32 %payload, 2139095040
  %special.bits = or i32 %exponent, %quiet
  br label %done
finite:
  %tiny = icmp ult i32 %size, 1024
  br i1 %tiny, label %subnormal, label %normal
normal:
  %aligned = shl i32 %size, 13
  %normal.bits = add i32 %aligned, 939524096
  br label %done
subnormal:
  %count = uitofp i32 %size to float
  %scaled = fmul float %count, 0x3E70000000000000
  %subnormal.bits = bitcast float %scaled to i32
  br label %done
done:
  %magnitude = phi i32 [ %special.bits, %infinite ], [ %normal.bits, %normal ], [ %subnormal.bits, %subnormal ]
  %all = or i32 %magnitude, %sign
  %result = bitcast i32 %all to float
  ret float %result
}

define bfloat @__truncsfbf2(float %value) {
entry:
  %bits = bitcast float %value to i32
  %size = and i32 %bits, 2147483647
  %high = lshr i32 %bits, 16
  %nan = icmp ugt i32 %size, 2139095040
  %quiet = or i32 %high, 64
  %odd = and i32 %high, 1
  %bias = add i32 %odd, 32767
  %rounded = add i32 %bits, %bias
  %rounded.high = lshr i32 %rounded, 16
  %all = select i1 %nan, i32 %quiet, i32 %rounded.high
  %short = trunc i32 %all to i16
  %result = bitcast i16 %short to bfloat
  ret bfloat %result
}

define bfloat @__truncdfbf2(double %value) {
  %odd = call float @round_to_odd(double %value)
  %result = call bfloat @__truncsfbf2(float %odd)
  ret bfloat %result
}

define float @__extendbfsf2(bfloat %value) {
  %short = bitcast bfloat %value to i16
  %wide = zext i16 %short to i32
  %bits = shl i32 %wide, 16
  %result = bitcast i32 %bits to float
  ret float %result
}
