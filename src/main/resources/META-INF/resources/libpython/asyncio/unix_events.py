"""The event loop of a program that reaches nothing outside: where all wait, it lets the simulated clock move on."""

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy', 'EventLoop')

import _thread
import collections
import concurrent.futures
import heapq
import math
import sys
import threading
import time
import warnings
import weakref

from . import coroutines
from . import events
from . import futures
from . import tasks
from . import timeouts
from .log import logger

_LONGEST_SLEEP = 24 * 3600

# Of the clock, in seconds.
_RESOLUTION = 1e-09

# Timers that were cancelled stay in the heap until they are so many, and this part of it.
_CANCELLED_TIMERS = 100
_CANCELLED_PART = 0.5


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    futures._get_loop(future).stop()


class _UnixSelectorEventLoop(events.AbstractEventLoop):
    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._cancelled_timers = 0
        self._running = False
        self._stopping = False
        self._closed = False
        self._debug = False
        self._task_factory = None
        self._exception_handler = None
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_shutdown_called = False
        self.slow_callback_duration = 0.1
        self._default_executor = None
        self._default_executor_ended = False
        # Free while somebody has woken the loop.
        self._sleep = _thread.allocate_lock()
        self._sleep.acquire()
        # What reads from the pipe by which a loop is woken: it holds the loop until that is closed.
        self._wakes = events.Handle(self._woken, (), self)

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def __getattr__(self, name):
        if name.startswith(_OUTSIDE):
            import selectors
            return selectors.DefaultSelector
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    # Threads that work for the loop

    def run_in_executor(self, executor, func, *args):
        self._check_open()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            if self._default_executor_ended:
                raise RuntimeError('Executor shutdown has been called')
            if self._default_executor is None:
                self._default_executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._default_executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._default_executor_ended = True
        if self._default_executor is None:
            return
        ended = self.create_future()
        thread = threading.Thread(target=self._end_default_executor, args=(ended,))
        thread.start()
        try:
            async with timeouts.timeout(timeout):
                await ended
        except TimeoutError:
            warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.",
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _end_default_executor(self, ended):
        try:
            self._default_executor.shutdown(wait=True)
        except Exception as e:
            if not self.is_closed() and not ended.cancelled():
                self.call_soon_threadsafe(ended.set_exception, e)
        else:
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, ended, None)

    # What runs

    def _woken(self):
        pass

    def time(self):
        return time.monotonic()

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_open()
        if self._task_factory is None:
            task = tasks.Task(coro, loop=self, name=name, context=context)
        else:
            if context is None:
                task = self._task_factory(self, coro)
            else:
                task = self._task_factory(self, coro, context=context)
            task.set_name(name)
        try:
            return task
        finally:
            del task

    def get_task_factory(self):
        return self._task_factory

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        if self._debug:
            self._check_callback(callback, 'call_soon')
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_open()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        if self._sleep.locked():
            self._sleep.release()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_open()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _forget_cancelled_timers(self):
        timers = self._scheduled
        if len(timers) > _CANCELLED_TIMERS and self._cancelled_timers / len(timers) > _CANCELLED_PART:
            kept = []
            for timer in timers:
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    kept.append(timer)
            heapq.heapify(kept)
            self._scheduled = kept
            self._cancelled_timers = 0
            return
        while timers and timers[0]._cancelled:
            self._cancelled_timers -= 1
            heapq.heappop(timers)._scheduled = False

    def _wait(self):
        if self._ready or self._stopping:
            return
        if not self._scheduled:
            if not _thread._count():
                _wait_for_ever()
            self._sleep.acquire()
            return
        left = min(self._scheduled[0]._when - self.time(), _LONGEST_SLEEP)
        if left > 0:
            # By whole milliseconds, as epoll waits.
            self._sleep.acquire(timeout=math.ceil(left * 1e3) * 1e-3)

    def _run_once(self):
        self._forget_cancelled_timers()
        self._wait()
        end = self.time() + _RESOLUTION
        while self._scheduled and self._scheduled[0]._when < end:
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
            self._ready.append(timer)
            timer = None
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def run_forever(self):
        self._check_open()
        self._check_not_running()
        hooks = sys.get_asyncgen_hooks()
        if self._debug:
            sys.set_coroutine_origin_tracking_depth(10)
        try:
            self._running = True
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_starts, finalizer=self._asyncgen_ends)
            events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        self._check_open()
        self._check_not_running()
        made_here = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if made_here:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if made_here and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        if not self._closed:
            self._closed = True
            self._wakes.cancel()
            self._wakes = None
            self._ready.clear()
            self._scheduled.clear()
            self._default_executor_ended = True
            executor = self._default_executor
            if executor is not None:
                self._default_executor = None
                executor.shutdown(wait=False)

    def __del__(self, warn=warnings.warn):
        if not self.is_closed():
            warn(f"unclosed event loop {self!r}", ResourceWarning, source=self)
            if not self.is_running():
                self.close()

    def _check_open(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_not_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    # Asynchronous generators

    def _asyncgen_starts(self, generator):
        if self._asyncgens_shutdown_called:
            warnings.warn(f"asynchronous generator {generator!r} was scheduled after loop.shutdown_asyncgens() call",
                          ResourceWarning, source=self)
        self._asyncgens.add(generator)

    def _asyncgen_ends(self, generator):
        self._asyncgens.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        generators = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[g.aclose() for g in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result,
                    'asyncgen': generator,
                })

    # Exceptions that nobody catches

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        exception = context.get('exception')
        told = False
        if exception is not None:
            told = type(exception), exception, exception.__traceback__
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        logger.error('\n'.join(lines), exc_info=told)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            handler = type(self)._tell
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._tell({'message': 'Unhandled error in exception handler', 'exception': e, 'context': context})

    def _tell(self, context):
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error('Exception in default exception handler', exc_info=True)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


_OUTSIDE = ('add_', 'remove_', 'sock_', 'create_', 'connect_', 'subprocess_', 'getaddrinfo', 'getnameinfo', 'sendfile',
            'start_tls')


def _wait_for_ever():
    from _thread import allocate_lock
    lock = allocate_lock()
    lock.acquire()
    lock.acquire()


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop
