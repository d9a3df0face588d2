package dev.tally.python.object;

import java.util.Set;

/**
 * Names that CPython 3.13.0 has interned before a program starts, as its own modules have them: of those, the words that
 * programs also put together while they run, such as {@code "_" + name}. Such a string is another object than the interned one.
 * {@code src/test/scripts/record-interned.py} writes this list.
 */
final class InternedNames {
    private static final Set<String> NAMES = Set.of("""
            _ASSERT_CODES _BITS_TRANS _BlockingOnManager _BufferedIOBase _BytesIOBuffer
            _CASE_INSENSITIVE_PLATFORMS _CASE_INSENSITIVE_PLATFORMS_BYTES_KEY
            _CASE_INSENSITIVE_PLATFORMS_STR_KEY _CHUNK_SIZE _CODEBITS _CONSTANTS _CacheInfo
            _CallableGenericAlias _ConcatenateGenericAlias _DeadlockError _DeprecateByteStringMeta
            _DummyModuleLock _ERR_MSG _ERR_MSG_PREFIX _EXTRA_CASES _EnumDict _Environ _ExceptHookArgs
            _GeneratorWrapper _GeneratorWrapper__isgen _GeneratorWrapper__wrapped _HEAPTYPE _HashedSeq _IOBase
            _ImportLockContext _IncompleteInputError _KeyedRef _LITERAL_CODES _Link _List _LoaderBasics
            _MAXCACHE _MAXCACHE2 _MS_WINDOWS _ModuleLock _ModuleLockManager _MutableMapping__marker
            _NEEDS_LOADING _NOT_FOUND _NamedIntConstant _NamespaceLoader _NamespacePath _OPT _ORIGIN
            _OrderedDictItemsView _OrderedDictKeysView _OrderedDictValuesView _OrderedDict__hardroot
            _OrderedDict__map _OrderedDict__marker _OrderedDict__root _OrderedDict__update _POPULATE _PYCACHE
            _RAW_MAGIC_NUMBER _REPEATCODES _REPEATING_CODES _RawIOBase _SEP _STRUCT_TM_ITEMS _SUCCESS_CODES
            _TextIOBase _ThreadHandle _Tokenizer__next _UNITCODES _UNIT_CODES _UserList__cast
            _WeakValueDictionary _WindowsConsoleIO _ZeroSentinel _abc _abc_cache _abc_caches_clear _abc_impl
            _abc_init _abc_instancecheck _abc_negative_cache _abc_negative_cache_version _abc_register
            _abc_registry _abc_registry_clear _abc_subclasscheck _abs _abstract_ _acquire_restore _active
            _add_alias_ _add_member_ _add_value_alias_ _aliases _align_ _all_bits_ _all_events _annotation
            _anonymous_ _append _args _argtypes_ _as_parameter_ _asdict _asyncio_future_blocking _at_fork_reinit
            _attr_type _attrs _auto_called _auto_null _b _base_executable _baserepl _bless_my_loader _blksize
            _blocking_on _bootstrap _bootstrap_external _bootstrap_module _boundary_ _break_on_call_reduce
            _buffer_decode _buffer_encode _builtin_from_name _bytes_to_codes _c3_merge _c3_mro _cache _cache2
            _cache_bytecode _cached _calc___package__ _calc_mode _calculate_meta _call _call_with_frames_removed
            _casefix _chain _checkClosed _checkReadable _checkSeekable _checkWritable _check_arg_types
            _check_bytes _check_for_existing_members_ _check_methods _check_name _check_name_wrapper
            _check_retval_ _class_escape _classify_pyc _clear_cache _clear_internal_caches _clear_type_cache
            _cls _cls_name _cls_type _co_code_adaptive _code _code_to_hash_pyc _code_to_timestamp_pyc _code_type
            _codecs _collections _collections_abc _combine_flags _commit_removals _compare_digest _compile
            _compile_bytecode _compile_charset _compile_info _compile_source _compile_template _compiler
            _compose_mro _constants _convert _convert_ _count _count_elements _create_ _current_exceptions
            _current_frames _current_indent_level _data _dataclass_repr _dealloc_warn _debugmallocstats
            _decode_uXXXX _dedent _default _default_decoder _default_encoder _defaultaction _del _deprecated
            _deque_iterator _deque_reverse_iterator _dict _dump_registry _empty_charbuffer _encoder _epoch _eq
            _eq_mtime _escape _excepthook _exec _execvpe _exists _exit _extension_cache _extension_registry
            _false _feature_version _field_defaults _field_types _fields _fields_ _filemode_table _fill_cache
            _filters_mutated _finalizing _find_and_load _find_and_load_unlocked _find_data_repr_
            _find_data_type_ _find_impl _find_new_ _find_parent_path_names _find_spec _fix_co_filename
            _fix_up_module _flag_mask_ _flags_ _floatstr _framework _from_flags _from_iterable _frozen_importlib
            _frozen_importlib_external _frozen_module_names _fspath _functools _fwalk _fwalk_close _fwalk_walk
            _fwalk_yield _gcd_import _ge_from_gt _ge_from_le _ge_from_lt _generate_next_value
            _generate_next_value_ _generate_overlap_table _get _get_cached _get_charset_prefix
            _get_cpu_count_config _get_data _get_decompress_func _get_dump _get_exports_list _get_files
            _get_iscased _get_literal_prefix _get_main_thread_ident _get_mixins_ _get_module_code
            _get_module_info _get_module_lock _get_module_path _get_mtime_and_size_of_source _get_parent_path
            _get_pyc_source _get_sep _get_sourcefile _get_spec _get_supported_file_loaders _get_value _getframe
            _getframemodulename _git _gnv _grouper _gt_from_ge _gt_from_le _gt_from_lt _handle_fromlist
            _has_deadlocked _hash _have_functions _hex_code _high_bit _ignore _ignore_ _imp _imp_module
            _import_tail _importing_zlib _indent _inf _init_module_attrs _initial_missing _initializing
            _inputhook _install _install_external_importers _int _intstr _inverted_ _inverted_registry _io
            _is_descriptor _is_dir _is_dunder _is_gil_enabled _is_inputhook_installed _is_internal_class
            _is_interned _is_main_interpreter _is_owned _is_param_expr _is_private _is_single_bit _is_sunder
            _is_text_encoding _is_union_type _is_valid_dispatch_type _iskeyword _item_separator _itemgetter
            _items _iter_bits_lsb _iter_member_ _iter_member_by_def_ _iter_member_by_value_ _iterating
            _iterencode _iterencode_dict _iterencode_list _join _json _keep_positive _key_separator _kwargs
            _last_epoch _last_parent_path _last_values _le_from_ge _le_from_gt _le_from_lt _len _length_ _limbo
            _load _load_backward_compatible _load_module_shim _load_unlocked _loaders _local _lock
            _lock_unlock_module _loop _lru_cache_wrapper _lt_from_ge _lt_from_gt _lt_from_le _m _make
            _make_class_unpicklable _make_iterencode _make_key _make_relax_case _make_thread_handle
            _make_unbound_method _makecodes _map _mapping _member_map_ _member_names _member_names_
            _member_type_ _method _method_cache _missing_ _mk_bitmap _mode _module_locks _module_repr
            _module_repr_from_spec _module_type _multiarch _name _name_ _needs_com_addref_ _neginf _new_member_
            _new_module _new_type _normalize_line_endings _not_given _numeric_repr_ _object_name _old_convert_
            _onceregistry _one_shot _only_immortal _open_registry _operator _optimize _optimize_charset _ord
            _order_ _os _override_frozen_modules_for_tests _override_multi_interp_extensions_check _pack_
            _pack_uint32 _parse _parse_dostime _parse_flags _parse_sub _parser _path _path_abspath _path_cache
            _path_finder _path_hooks _path_importer_cache _path_is_mode_type _path_isabs _path_isdir
            _path_isfile _path_join _path_mtime _path_normpath _path_split _path_splitroot_ex _path_stat
            _pathseps_with_colon _pending_removals _pickle _possibly_sorted _proc _proto_member _proxy
            _read_directory _recalculate _reconstructor _recursion_count _recursive_repr _reduce_ex
            _reduce_ex_by_global_name _relax_case _relaxed_path_cache _release_save _remove_dead_weakref _repeat
            _replace _repr _repr_ _repr_iterable _requires_builtin _requires_builtin_wrapper _requires_frozen
            _requires_frozen_wrapper _reset_caches _reset_registry _resolve_filename _resolve_name _restype_
            _sanity_check _scan_once _search_registry _set _set_bootstrap_module _set_done _set_fileattr
            _setprofileallthreads _settraceallthreads _setup _showwarnmsg _shutdown _simple _simple_enum
            _singles_mask_ _skipkeys _slotnames _socket _sort_keys _sort_order_ _spawnvef _spec_from_module
            _special_chars_map _splitext _sre _starmap _stat _stdlib_dir _stdlib_enums _stream _strptime
            _strptime_datetime _swappedbytes_ _sys _tee _tee_dataobject _test_simple_enum _thread _tuple
            _tuple_new _tuplegetter _type_ _type_repr _unhashable_values_ _unhashable_values_map_
            _uninitialized_submodules _uniq _unknown _unmarshal_code _unpack_uint16 _unpack_uint32
            _unpack_uint64 _unwrap_partial _unwrap_partialmethod _use_args_ _validate_hash_pyc
            _validate_timestamp_pyc _value2member_map_ _value_ _value_repr_ _varname_from_oparg _varprog
            _varprogb _verbose_message _w _walk_symlinks_as_files _warn_unawaited_coroutine _warnings _weakref
            _wrap _wrap_close _write_atomic _ws _xoptions _zero_sentinel _zip _zip_directory_cache
            _zip_searchorder abc abcs abiflags abort abs abs_tol abspath abstracts access accumulate aclose
            acquire action add add_flags add_nested add_note addgroup addliteral addop ag_await ag_code ag_frame
            ag_running aiter alarm algorithm alias aliases all all_bits allocate allow_code allow_nan already
            altsep altzone always and and_ anext ann ansi any api_version append appendleft arabic arc_offset
            archive arg arg_list argdefs argname argrest args arguments argv as as_global ascii asctime asend
            asmo_708 assert assigned ast async athrow atomic attr attrgetter attribute attrname attrs audit auto
            auto_valued autocommit av await backtick base base64 base_64 base_chain base_meta base_path
            base_prefix basename bases batched before begin big big5 big5_hkscs big5_tw big5hkscs bin
            binary_form bit_count bit_length bits block blocked_on blocking_on bltns body bool bound boundary
            branch break breakpoint bstartswith buf buffer buffer_size buffering buffers bufsize builtins
            bundle_path bytearray bytebuffer bytecode byteorder bytes bytes_data bz2 bz2_codec c_call
            c_exception c_return cache cache_clear cache_info cache_path cache_tag cache_token cached cadata
            cafile call call_soon callable callback callbacks cancel candidate capath capitalize capture case
            casefold cast category cb cb_type cdir ceiling center certfile ch chain char charbuffer charmap
            charname chars charset chdir check checked checkgroup checks child children chinese chmod chown chr
            chroot chunk chunks class class_name class_type classdict classmethod clear close closed closefd
            closegroup closerange closure cls cls_name cls_or_self clsname cmd cmp_to_key co co_argcount
            co_cellvars co_code co_consts co_filename co_flags co_freevars co_lines co_lnotab co_name co_names
            co_nlocals co_qualname co_varnames code code1 code2 code_object codecs col_offset collect
            collections colno columns comma_idx command common commonpath compile complex compress comps concat
            condgroup condname confstr conjugate constructor consts consumed cont contained contains content
            contents context contiguous continue cookie copy copyreg copyright coro coroutine count covariant
            cp037 cp1026 cp1051 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
            cp1361 cp154 cp273 cp367 cp424 cp437 cp437_table cp500 cp65001 cp775 cp819 cp850 cp852 cp855 cp857
            cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp866u cp869 cp932 cp936 cp949 cp950 cp_gr cp_is
            cpathname cpu_count cr_await cr_code cr_frame cr_origin cr_running crc csascii csbig5 csibm037
            csibm1026 csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 csibm860 csibm861 csibm863 csibm864
            csibm865 csibm866 csibm869 csiso2022jp csiso2022kr csisolatin1 csisolatin2 csisolatin3 csisolatin4
            csisolatin5 csisolatin6 cskoi8r cspcp852 csptcp154 csshiftjis ctermid ctime curdir curr currsize
            cut_off cutoff cwd cycle cygwin cyrillic darwin data data_info data_size data_types database
            datapath date day daylight dbcs dcf dct debug decode decodekey decoder decodevalue decompress def
            default defaultdict defaults defpath del del_flags delattr delete deleter delitem denominator depth
            deque derive desc detach dev_mode device devnull dict dict_items dict_keys dict_values dictcomp
            difference dig digest digest_size digestmod digits dir dir_fd dirfd dirname dirpath dirs dis dis_
            disable discard dispatch dispatcher displayhook divmod dklen doc dot dot_count dropwhile dst
            dst_dir_fd dump dumps dup dup2 duplicates e_pattern eager_start ecma_114 ecma_118 edges elapsed elem
            elements elif elot_928 else emit enable encode encodedkey encodekey encoder encodevalue encoding end
            end_lineno end_offset endpos endswith entries entry entrypoint enum enum_class enum_dict enum_member
            enum_method enum_type enumerate enumeration env environ environb epsilon eq err err_msg errmsg errno
            error errors esc escape etype euc_cn euc_jis2004 euc_jp euc_kr euccn eucjis2004 eucjisx0213 eucjp
            euckr eval event eventfd eventmask events exc exc_details exc_info exc_type exc_value except
            excepthook exception exceptions exec exec_body exec_func exec_module exec_prefix execl execle execlp
            execlpe executable execv execve execvp execvpe exist_ok exists exit exit_thread exp expand
            expandtabs expanduser expandvars extend extendleft extension extra_data extra_size extsep f1 f2
            f_back f_bavail f_bfree f_blocks f_bsize f_builtins f_code f_favail f_ffree f_files f_flag f_frsize
            f_fsid f_globals f_lasti f_lineno f_locals f_namemax f_trace facility factory failed false family
            fanout fasttypes fchdir fchmod fchown fd fd2 fdatasync fdel fdoc fdopen fget field_names file
            file_info file_name file_offset file_size filemode filename filename2 fileno filepath files
            fillvalue filter filterfalse filters final finalizer finally find find_class find_frozen find_spec
            findall finder finditer first first_enum firstiter firstline fix_flags fix_imports fixes fixup flag
            flag_mask flags flags1 float float_info floatstr floordiv flush fn fold followlinks for fork forkpty
            format format_map format_spec found fp fp1 fp2 fpathconf frac freeze from from_bytes from_name
            from_param fromhex fromkeys fromlist fromutc frozen frozenset fsdecode fsencode fset fspath fstat
            fstatvfs fsync ftruncate full_path fullmatch fullname fullpath func funcname funcobj functools
            future fwalk fxn garbage gb18030 gb2312 gb2312_1980 gb2312_80 gbk gc ge gen generation generator
            genericpath genexpr get get_args get_code get_count get_data get_debug get_events get_ident get_loop
            get_nested get_objects get_origin get_source get_stats get_tool getaliases getatime getattr
            getbuffer getcodesize getctime getcwd getcwdb getdecoder getegid getencoder getenv getenvb geteuid
            getgid getgroups getitem getitimer getloadavg getlogin getmtime getpgid getpgrp getpid getppid
            getpriority getprofile getpwnam getpwuid getrandom getreader getrefcount getregentry getresgid
            getresuid getsid getsignal getsize getsizeof getstate getter getters gettrace getuid getuntil
            getvalue getweakrefs getwhile getwidth getwriter getxattr gi_code gi_frame gi_running gid gil global
            global_enum global_str globals globals_ gmtime gnv got_all grantpt greek greek8 group groupby
            groupdict groupindex grouprefpos groups groupwidths gt handle handle_seq has_default hasattr
            hasbytes hascased hash hash_based hash_bits hash_info hash_name hashvalue hasstr head header_size
            headers heapq hebrew here hex hex_codec hexversion hi high high_bit hits hkey hkscs hook hour
            hp_roman8 hx hz hz_gb hz_gb_2312 hzgb iadd iand ibm037 ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ibm273
            ibm367 ibm424 ibm437 ibm500 ibm775 ibm819 ibm850 ibm852 ibm855 ibm857 ibm858 ibm860 ibm861 ibm862
            ibm863 ibm864 ibm865 ibm866 ibm869 iconcat id ident idx if ifloordiv ignore ilshift imag imatmul
            imod impl import import_ importlib imul in in_fd include incoming indent index indexgroup indices
            inf info inheritable init_frozen initgroups initial initlist initval inner_size inode input insert
            insert_pis inspect inst instance int int_info integer interactive interesting intern internal
            interval inv invert io ior ios ipow irshift is is_ is_builtin is_dir is_done is_file is_frozen
            is_integer is_junction is_not is_package is_related is_reload is_running is_symlink is_tracked isabs
            isalnum isalpha isascii isatty isbytecode isbytes iscased isdecimal isdevdrive isdigit isdir
            isdisjoint isenabled isfile isinstance isjunction iskeyword islice islink islower ismount isnumeric
            iso2022_jp iso2022_kr iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_3 iso2022kr iso646_us iso8859
            iso8859_1 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3
            iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso_2022_jp iso_2022_kr iso_8859_1
            iso_8859_10 iso_8859_11 iso_8859_13 iso_8859_14 iso_8859_15 iso_8859_16 iso_8859_2 iso_8859_3
            iso_8859_4 iso_8859_5 iso_8859_6 iso_8859_7 iso_8859_8 iso_8859_9 iso_celtic iso_ir_100 iso_ir_101
            iso_ir_109 iso_ir_110 iso_ir_126 iso_ir_127 iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166
            iso_ir_199 iso_ir_226 iso_ir_58 iso_ir_6 isoctal isoformat isolated ispackage ispkg isprintable
            isroot isspace isstring issubclass issubset issuperset istext istitle isub isupper it item item_no
            item_yes itemgetter items itemsappend itemsize iter iterable iterations iterator iterdecode
            iterencode itertools itruediv ixor jisx0213 johab join json jump keepends key keyfile keyrepr keys
            keyword keywords kill killpg kind koi8_r korean ks_c_5601 ks_x_1001 ksc5601 ksx1001 kw kw1 kw2
            kwargs kwd_mark kwdefaults kwds kwlist kz1048 kz_1048 l1 l10 l2 l3 l4 l5 l6 l7 l8 l9 label labels
            lambda lappend last last_exc last_node last_type last_value last_values lastgroup lastindex latin
            latin1 latin10 latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 latin_1 lchown le leaf_size
            left len length length_hint level lexicon lexists limit line linebuffer lineno lines linesep
            link link_next link_prev list listcomp listdir listxattr literal little ljust lo load load_module
            loader loaders loads locale locals localtime location lock lock_held locked locked_lock lockf
            login_tty logoption lookup loop low lower lru_cache lseek lshift lst lstat lstrip lt mac_greek
            mac_iceland mac_latin2 mac_roman mac_turkish maccyrillic macgreek machine maciceland macintosh
            maclatin2 macroman macturkish magic major makedev makedirs maketrans mant_dig map mapping maps
            marker markerid markers marshal mask match matmul max max_10_exp max_bits max_exp max_length
            maxarray maxdeque maxdict maxdigits maxevents maxiter maxlen maxlevel maxlist maxlong maxmem
            maxother maxset maxsize maxsplit maxstring maxtuple maxunicode maxvalue mbcs mcls me member
            member_list member_map member_name member_type members memlimit memo memo_get memoryview message
            meta meta_path metaclass metacls metadata method methods mi micro microsecond min min_10_exp min_exp
            minor minute missed misses missing mkdir mkfifo mknod mktime mod mode modname modnames modpath
            module module_info module_type modules modulus monitoring monotonic month most_common move_to_end
            mro ms1361 ms932 ms936 ms949 ms950 ms_kanji msg mskanji mtime mul multi_bits mutex mycmp n_arg
            n_fields name name_from name_size namedtuple namedtuple_ namereplace names namespace namespaces nan
            narg nbytes ndigits ndim ne neg neg_value negate nested never new new_args new_base new_bases
            new_child new_class new_exc new_func new_label new_limit new_member new_name new_path newchars
            newcount newdata newlevel newline newlines newpath next nextchar nice nl nlargest nlocals no_site
            node_depth node_offset nodename nondirs nonlocal nonmember nonpositive normcase normpath not not_ ns
            nstype nt null num num_entries num_fields number numerator ob ob_type obj object object_hook objtype
            oct offset offset_dst offset_src ogid old old_value onerror only_keys op op_result oparg opcode open
            open_code opener opengroup openpty operation operator opfunc opname opt_level optimize options or
            or_ ord order orig_argv orig_st origin original origname os other other_bases other_count
            other_value out out_fd outgoing output overlapped override owner ownerclass package pages pairs
            pairwise pardir parent parent_path parent_spec parents parse parse_array parse_float parse_int part
            partial partition pass password pat_len path path_finder path_hook path_hooks path_list path_listb
            path_mtime path_parts path_repr path_sep path_stats path_tail path_tmp path_type pathconf pathname
            paths pathsep pattern pause peek person phrase pi_factory pickle pid pidfd_open pieces pipe pipe2
            pkgdir platform platlibdir pm policy pop popen popitem popleft portions pos pos1 pos2 pos64 posix
            posix_spawn posixpath possible pow pread preadv prefix prefix1 prefix_len prefix_skip prev print
            print_ print_2 priority proc product progress property proto protocol proxy ps1 ps2 pt154 ptcp154
            ptsname punct purge putenv pw_dir pwd pwent pwrite pwritev py pycache python qualname query quiet
            quopri quotetabs r8 radix raise range raw raw_data raw_decode re read read1 readable readall reader
            readinto readinto1 readline readlines readlink readonly readsize readv real realpath reason
            reconfigure recursive redirect reduce ref register registry regs rel_list rel_tol release relfile
            reload relpath remove removedirs removexattr rename renames repeat repl replace repr repr1 repr_
            repr_array repr_deque repr_dict repr_fmt repr_int repr_list repr_set repr_str repr_tuple reprlib res
            reserved reset resetids rest result return returncode reverse reversed rfind right rindex rjust
            rk1048 rmdir rng roman8 root roots rot13 rot_13 rotate round rounds rpartition rshift rsplit
            rstrip run runs ruscii s1 s2 s_and_end s_jis s_jis_2004 s_jisx0213 s_pattern safe_path salt samefile
            samestat save_new saved_exc scan scan_once scandir scandir_it scanner scanstring sched_param
            sched_yield scheduler scls search second seed_bits seek seekable seen seen_ids selectors self
            self_get self_module send sendfile sep separator separators seq seqtypes sequence sequences serial
            server_side session set set_data set_debug set_events setappend setattr setcomp setdefault setegid
            seteuid setgid setgroups setitem setitimer setns setpgid setpgroup setpgrp setpriority setprofile
            setregid setresgid setresuid setreuid setsid setsigdef setsigmask setstate setter settrace setuid
            setxattr sget shape shell shift shift_jis shiftjis show_cmd si_band si_code si_errno si_pid si_signo
            si_status si_uid sign signal signed sigpending sigwait sigwaitinfo simple_dict simple_enum
            simple_keys single single_bits size sizehint sizeof sjis sjis_2004 sjisx0213 skip skipkeys skipno
            skipyes sleep slice slots smsl sock soft_link softkwlist sort sort_keys sorted source source_hash
            source_path source_size sourceget sourcematch spam span spawnl spawnle spawnlp spawnlpe spawnv
            spawnve spawnvp spawnvpe spec spec_loader splice split split_paths splitdrive splitext splitlines
            splitroot sr src src_dir_fd srw st st_atime st_atime_ns st_blksize st_blocks st_ctime st_ctime_ns
            st_dev st_gid st_ino st_mode st_mtime st_mtime_ns st_nlink st_rdev st_size st_uid stack stack_size
            stacklevel starmap start start_list start_new start_tail startswith stat stat_info stat_result state
            statement status statvfs stderr stdin stdout step steps stop store_name str strategy stream strerror
            strftime strict strict_mode strides string strip stripped strptime strsignal struct struct_time sts
            sub sub_key sub_verbose subclass subcls subgroup subn suboffsets subpattern subprocess subtract
            suffix suffixes sum super supports_fd swapcase symbols symlink sync sys sys_module sys_version
            sysconf sysname system t1 t2 t_args t_result table tabsize tag tail tail_module tail_name tailappend
            takewhile target target_id task tb tb_frame tb_lasti tb_lineno tb_next tcgetpgrp tcsetpgrp tee tell
            template term terminator text thai that this thread thread_id thread_info thread_time threading
            throw tid tilde time time_ns timeout times timetuple timezone tis620 tis_620 tis_620_0 title
            tm_gmtoff tm_hour tm_isdst tm_mday tm_min tm_mon tm_sec tm_wday tm_yday tm_year tm_zone tmp_cls to
            to_bytes tobytes toc_entry tokenize tolist tolower top topdown topfd topname toppath toreadonly
            total tp traceback trail trailers translate true truediv truncate truth try ttyname tup tuple
            tuple_new tvos twice txt typ type type_params type_set typecode typed typename types typing tz
            tzinfo tzname tzset u16 u32 u7 u8 u_jis uhc uid ujis umask uname unfreeze uni uni2 unicodedata union
            unique unknown unlink unlockpt unpack_from unregister unsetenv unshare update update_str updated
            upper urandom uri us us_ascii use_args use_label use_tool_id user userhome utf utf16 utf32 utf7 utf8
            utf8_mode utf8_ucs2 utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be utf_16le utf_32 utf_32_be
            utf_32_le utf_32be utf_32le utf_7 utf_8 utime uu uu_codec v_repr val valrepr value values var
            varnames vars ve_exc verbose verbosity verify version volume vxworks wait wait3 wait4 wait_all
            waiters waitid waitpid wakeup walk walk_dirs walk_into warn warnings warnoptions watchos wb wbits
            weakref week weekday whence where which while who width win win32 windows_31j winner winreg with
            withdata wpid wr wrapped wrapper wraps writable write writelines writer writev xor year yield zdict
            zfill zip zip_longest zipimporter zlib zlib_codec
            """.strip().split("\\s+"));

    private InternedNames() {}

    static boolean contains(String text) {
        return NAMES.contains(text);
    }
}
