from numbers import SEVEN as K
