/* Calls of Python functions through the C-API, as an extension module would make them: for comparison. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

void call_sqrt(PyObject *function, long count)
{
    for (long i = 0; i < count; i++) {
        PyObject *arguments[2] = {NULL, PyLong_FromLong(i)};
        PyObject *result = PyObject_Vectorcall(function, arguments + 1, 1 | PY_VECTORCALL_ARGUMENTS_OFFSET, NULL);
        Py_DECREF(arguments[1]);
        Py_XDECREF(result);
    }
}

void call_add(PyObject *function, PyObject *a, PyObject *b, long count)
{
    for (long i = 0; i < count; i++) {
        PyObject *arguments[3] = {NULL, a, b};
        PyObject *result = PyObject_Vectorcall(function, arguments + 1, 2 | PY_VECTORCALL_ARGUMENTS_OFFSET, NULL);
        Py_XDECREF(result);
    }
}

void call_sqrt_of(PyObject *module, long count)
{
    PyObject *name = PyUnicode_InternFromString("sqrt");
    for (long i = 0; i < count; i++) {
        PyObject *arguments[2] = {module, PyLong_FromLong(i)};
        PyObject *result = PyObject_VectorcallMethod(name, arguments, 2, NULL);
        Py_DECREF(arguments[1]);
        Py_XDECREF(result);
    }
    Py_DECREF(name);
}

void call_add_of(PyObject *module, PyObject *a, PyObject *b, long count)
{
    PyObject *name = PyUnicode_InternFromString("add");
    for (long i = 0; i < count; i++) {
        PyObject *arguments[3] = {module, a, b};
        PyObject *result = PyObject_VectorcallMethod(name, arguments, 3, NULL);
        Py_XDECREF(result);
    }
    Py_DECREF(name);
}
