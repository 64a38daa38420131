let long_name = some_function_name(argument_one, argument_two, third=12345678)
fn somewhat_longer[type: DType, width: Int](borrowed first: Int, second: Int = 4) raises -> SIMD[type, width]:
    return (alpha_alpha + beta_beta * gamma_gamma - delta_delta_delta // epsilon)
fn parameters[the_first_parameter: Int, the_second: fn(Int) -> Int, f: Int](): ...
if (alpha_alpha_alpha and beta_beta_beta or not gamma_gamma is not delta_delta):
    pass
from package.module import (first_name, second_name as another, third_name)
let nested = outer(inner_function([1, 2, 3], "some text", "more text"), {1: 2, 3: 4})
let kept = [
    1,
    2,
]
let joined = [
    1,
    2
]
let sum = a + \
    b
let long_sum = a_long_name_that_takes_space + another_long_name + \
    third(1)
let product = a_long_name_that_takes_space *
        another_long_name_of_a_variable
let text = function("""
a long string""", 1)
let very_long_name_of_a_variable = "a text that is too long for the line"
let subscript = some_array_name[index_of_the_row + 1, index_of_the_column]
let conditional = function(the_value if the_condition_holds else another_value)
# becomes
let long_name = some_function_name(
    argument_one,
    argument_two,
    third=12345678,
)


fn somewhat_longer[type: DType, width: Int](
    borrowed first: Int,
    second: Int = 4,
) raises -> SIMD[type, width]:
    return (
        alpha_alpha
        + beta_beta * gamma_gamma
        - delta_delta_delta // epsilon
    )


fn parameters[
    the_first_parameter: Int,
    the_second: fn(Int) -> Int,
    f: Int,
](): ...


if (
    alpha_alpha_alpha and beta_beta_beta
    or not gamma_gamma is not delta_delta
):
    pass
from package.module import (
    first_name,
    second_name as another,
    third_name,
)
let nested = outer(
    inner_function([1, 2, 3], "some text", "more text"),
    {1: 2, 3: 4},
)
let kept = [
    1,
    2,
]
let joined = [1, 2]
let sum = a + b
let long_sum = a_long_name_that_takes_space + another_long_name + \
    third(1)
let product = a_long_name_that_takes_space *
    another_long_name_of_a_variable
let text = function("""
a long string""", 1)
let very_long_name_of_a_variable = "a text that is too long for the line"
let subscript = some_array_name[
    index_of_the_row + 1,
    index_of_the_column,
]
let conditional = function(
    the_value if the_condition_holds else another_value,
)
