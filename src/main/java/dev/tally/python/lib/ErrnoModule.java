package dev.tally.python.lib;

import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.vm.Interpreter;

/** {@code errno}: the numbers of Linux. CPython 3.13 Modules/errnomodule.c. */
final class ErrnoModule {
    /** In the order of their numbers, from 1 on; a dash where there is none. */
    private static final String NAMES = """
            EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK
            EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE
            EROFS EMLINK EPIPE EDOM ERANGE EDEADLOCK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - ENOMSG EIDRM
            ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT
            - EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP
            EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ
            ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT
            ESOCKTNOSUPPORT ENOTSUP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH
            ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT
            ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL EISNAM
            EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED
            EOWNERDEAD ENOTRECOVERABLE ERFKILL -
            """;

    private ErrnoModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyDict codes = vm.hold(PyDict.of(vm));
        String[] names = NAMES.strip().split("\\s+");
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals("-")) {
                PyObject number = vm.hold(vm.integer(i + 1));
                PyObject name = vm.hold(vm.string(names[i]));
                codes.set(vm, number, name);
                vm.release(name);
                module.value(names[i], vm.take(number));
            }
        }
        module.value("EWOULDBLOCK", vm.integer(11))
                .value("EDEADLK", vm.integer(35))
                .value("EOPNOTSUPP", vm.integer(95))
                .value("errorcode", vm.take(codes));
    }
}
