internal import Lexing

extension LanguageDefinition {
  /// The functions of PHP itself, for the table `functions` of its lexer.
  static let phpFunctions = #"""
    words functions nocase
      nb: __autoload abs acos acosh addcslashes addslashes apache_child_terminate apache_get_modules
        apache_get_version apache_getenv apache_lookup_uri apache_note apache_request_headers apache_response_headers
        apache_setenv array_change_key_case array_chunk array_column array_combine array_count_values array_diff
        array_diff_assoc array_diff_key array_diff_uassoc array_diff_ukey array_fill array_fill_keys array_filter
        array_flip array_intersect array_intersect_assoc array_intersect_key array_intersect_uassoc
        array_intersect_ukey array_key_exists array_key_first array_key_last array_keys array_map array_merge
        array_merge_recursive array_multisort array_pad array_pop array_product array_push array_rand array_reduce
        array_replace array_replace_recursive array_reverse array_search array_shift array_slice array_splice
        array_sum array_udiff array_udiff_assoc array_udiff_uassoc array_uintersect array_uintersect_assoc
        array_uintersect_uassoc array_unique array_unshift array_values array_walk array_walk_recursive arsort asin
        asinh asort assert assert_options atan atan2 atanh base64_decode base64_encode base_convert basename bcadd
        bccomp bcdiv bcmod bcmul bcpow bcpowmod bcscale bcsqrt bcsub bin2hex bind_textdomain_codeset bindec
        bindtextdomain boolval bzclose bzcompress bzdecompress bzerrno bzerror bzerrstr bzflush bzopen bzread bzwrite
        cal_days_in_month cal_from_jd cal_info cal_to_jd call_user_func call_user_func_array ceil chdir checkdate
        checkdnsrr chgrp chmod chop chown chr chroot chunk_split class_alias class_exists class_implements
        class_parents class_uses clearstatcache cli_get_process_title cli_set_process_title closedir closelog
        com_create_guid com_event_sink com_get_active_object com_load_typelib com_message_pump com_print_typeinfo
        compact connection_aborted connection_status constant convert_cyr_string convert_uudecode convert_uuencode
        copy cos cosh count count_chars crc32 create_function crypt ctype_alnum ctype_alpha ctype_cntrl ctype_digit
        ctype_graph ctype_lower ctype_print ctype_punct ctype_space ctype_upper ctype_xdigit current date dcgettext
        dcngettext debug_backtrace debug_print_backtrace debug_zval_dump decbin dechex decoct define defined
        deflate_add deflate_init deg2rad delete dgettext dio_close dio_fcntl dio_open dio_read dio_seek dio_stat
        dio_tcsetattr dio_truncate dio_write dir dirname disk_free_space disk_total_space diskfreespace dl dngettext
        dns_check_record dns_get_mx dns_get_record dom_import_simplexml doubleval each easter_date easter_days end
        error_clear_last error_get_last error_log error_reporting escapeshellarg escapeshellcmd exec exif_imagetype
        exif_read_data exif_tagname exif_thumbnail exp expect_expectl expect_popen explode expm1 expression
        extension_loaded extract ezmlm_hash fastcgi_finish_request fclose feof fflush fgetc fgetcsv fgets fgetss file
        file_exists file_get_contents file_put_contents fileatime filectime filegroup fileinode filemtime fileowner
        fileperms filesize filetype filter_has_var filter_id filter_input filter_input_array filter_list filter_var
        filter_var_array finfo_buffer finfo_close finfo_file finfo_open finfo_set_flags floatval flock floor flush
        fmod fnmatch fopen forward_static_call forward_static_call_array fpassthru fprintf fputcsv fputs fread
        frenchtojd fscanf fseek fsockopen fstat ftell ftok ftruncate func_get_arg func_get_args func_num_args
        function_exists fwrite gc_collect_cycles gc_disable gc_enable gc_enabled gc_mem_caches gc_status gd_info
        getallheaders getcwd getdate getenv gethostbyaddr gethostbyname gethostbynamel gethostname getimagesize
        getimagesizefromstring getlastmod getmxrr getmygid getmyinode getmypid getmyuid getopt getprotobyname
        getprotobynumber getrandmax getrusage getservbyname getservbyport gettext gettimeofday gettype glob gmdate
        gmmktime gmstrftime grapheme_extract grapheme_stripos grapheme_stristr grapheme_strlen grapheme_strpos
        grapheme_strripos grapheme_strrpos grapheme_strstr grapheme_substr gregoriantojd gzclose gzcompress gzdecode
        gzdeflate gzencode gzeof gzfile gzgetc gzgets gzgetss gzinflate gzopen gzpassthru gzputs gzread gzrewind
        gzseek gztell gzuncompress gzwrite hash header header_register_callback header_remove headers_list
        headers_sent hebrev hebrevc hex2bin hexdec highlight_file highlight_string hrtime html_entity_decode
        htmlentities htmlspecialchars htmlspecialchars_decode http_build_query http_response_code hypot iconv
        iconv_get_encoding iconv_mime_decode iconv_mime_decode_headers iconv_mime_encode iconv_set_encoding
        iconv_strlen iconv_strpos iconv_strrpos iconv_substr idate idn_to_ascii idn_to_utf8 ignore_user_abort
        image2wbmp image_type_to_extension image_type_to_mime_type imageaffine imageaffinematrixconcat
        imageaffinematrixget imagealphablending imageantialias imagearc imagebmp imagechar imagecharup
        imagecolorallocate imagecolorallocatealpha imagecolorat imagecolorclosest imagecolorclosestalpha
        imagecolorclosesthwb imagecolordeallocate imagecolorexact imagecolorexactalpha imagecolormatch
        imagecolorresolve imagecolorresolvealpha imagecolorset imagecolorsforindex imagecolorstotal
        imagecolortransparent imageconvolution imagecopy imagecopymerge imagecopymergegray imagecopyresampled
        imagecopyresized imagecreate imagecreatefrombmp imagecreatefromgd imagecreatefromgd2 imagecreatefromgd2part
        imagecreatefromgif imagecreatefromjpeg imagecreatefrompng imagecreatefromstring imagecreatefromwbmp
        imagecreatefromwebp imagecreatefromxbm imagecreatefromxpm imagecreatetruecolor imagecrop imagecropauto
        imagedashedline imagedestroy imageellipse imagefill imagefilledarc imagefilledellipse imagefilledpolygon
        imagefilledrectangle imagefilltoborder imagefilter imageflip imagefontheight imagefontwidth imageftbbox
        imagefttext imagegammacorrect imagegd imagegd2 imagegetclip imagegif imagegrabscreen imagegrabwindow
        imageinterlace imageistruecolor imagejpeg imagelayereffect imageline imageloadfont imageopenpolygon
        imagepalettecopy imagepalettetotruecolor imagepng imagepolygon imagerectangle imageresolution imagerotate
        imagesavealpha imagescale imagesetbrush imagesetclip imagesetinterpolation imagesetpixel imagesetstyle
        imagesetthickness imagesettile imagestring imagestringup imagesx imagesy imagetruecolortopalette imagettfbbox
        imagettftext imagetypes imagewbmp imagewebp imagexbm implode in_array inet_ntop inet_pton inflate_add
        inflate_get_read_len inflate_get_status inflate_init ini_alter ini_get ini_get_all ini_restore ini_set
        inotify_add_watch inotify_init inotify_queue_len inotify_read inotify_rm_watch intdiv interface_exists
        intl_error_name intl_get_error_code intl_get_error_message intl_is_failure intval ip2long iptcembed iptcparse
        is_a is_array is_bool is_callable is_countable is_dir is_double is_executable is_file is_finite is_float
        is_infinite is_int is_integer is_iterable is_link is_long is_nan is_null is_numeric is_object is_readable
        is_real is_resource is_scalar is_soap_fault is_string is_subclass_of is_tainted is_uploaded_file is_writable
        is_writeable iterator_apply iterator_count iterator_to_array jddayofweek jdmonthname jdtofrench jdtogregorian
        jdtojewish jdtojulian jdtounix jewishtojd join jpeg2wbmp json_decode json_encode json_last_error
        json_last_error_msg juliantojd key key_exists krsort ksort lcfirst lcg_value lchgrp lchown levenshtein
        libxml_clear_errors libxml_disable_entity_loader libxml_get_errors libxml_get_last_error
        libxml_set_external_entity_loader libxml_set_streams_context libxml_use_internal_errors link linkinfo
        localeconv localtime log log10 log1p long2ip lstat ltrim lzf_compress lzf_decompress lzf_optimized_for mail
        max md5 md5_file mdecrypt_generic memcache_debug memory_get_peak_usage memory_get_usage metaphone
        method_exists mhash mhash_count mhash_get_block_size mhash_get_hash_name mhash_keygen_s2k microtime
        mime_content_type min mkdir mktime money_format move_uploaded_file msg_get_queue msg_queue_exists msg_receive
        msg_remove_queue msg_send msg_set_queue msg_stat_queue mt_getrandmax mt_rand mt_srand mysqli_connect
        mysqli_execute mysqli_get_client_stats mysqli_get_links_stats mysqli_report natcasesort natsort next ngettext
        nl2br nl_langinfo number_format oauth_get_sbs oauth_urlencode octdec opcache_compile_file
        opcache_get_configuration opcache_get_status opcache_invalidate opcache_is_script_cached opcache_reset opendir
        openlog ord output_add_rewrite_var output_reset_rewrite_vars pack parse_ini_file parse_ini_string parse_str
        parse_url passthru password_get_info password_hash password_needs_rehash password_verify pathinfo pclose
        pfsockopen php_ini_loaded_file php_ini_scanned_files php_sapi_name php_strip_whitespace php_uname phpcredits
        phpdbg_break_file phpdbg_break_function phpdbg_break_method phpdbg_break_next phpdbg_clear phpdbg_color
        phpdbg_end_oplog phpdbg_exec phpdbg_get_executable phpdbg_prompt phpdbg_start_oplog phpinfo phpversion pi
        png2wbmp popen pos pow preg_filter preg_grep preg_last_error preg_match preg_match_all preg_quote preg_replace
        preg_replace_callback preg_replace_callback_array preg_split prev print_r printf proc_close proc_get_status
        proc_nice proc_open proc_terminate property_exists putenv quoted_printable_decode quoted_printable_encode
        quotemeta rad2deg rand random_bytes random_int range rar_wrapper_cache_stats rawurldecode rawurlencode
        read_exif_data readdir readfile readgzfile readline readlink realpath realpath_cache_get realpath_cache_size
        recode recode_file recode_string register_shutdown_function register_tick_function rename reset
        restore_error_handler restore_exception_handler restore_include_path rewind rewinddir rmdir round rpmaddtag
        rpmdbinfo rpmdbsearch rpminfo rpmvercmp rrdc_disconnect rsort rtrim sapi_windows_cp_conv sapi_windows_cp_get
        sapi_windows_cp_is_utf8 sapi_windows_cp_set sapi_windows_generate_ctrl_event sapi_windows_set_ctrl_handler
        sapi_windows_vt100_support scandir scoutapm_get_calls scoutapm_list_instrumented_functions seaslog_get_author
        seaslog_get_version sem_acquire sem_get sem_release sem_remove serialize set_error_handler
        set_exception_handler set_file_buffer set_include_path set_time_limit setcookie setlocale setrawcookie settype
        sha1 sha1_file shell_exec shm_attach shm_detach shm_get_var shm_has_var shm_put_var shm_remove shm_remove_var
        shmop_close shmop_delete shmop_open shmop_read shmop_size shmop_write show_source shuffle similar_text
        simplexml_import_dom simplexml_load_file simplexml_load_string sin sinh sizeof sleep snmp2_get snmp2_getnext
        snmp2_real_walk snmp2_set snmp2_walk snmp3_get snmp3_getnext snmp3_real_walk snmp3_set snmp3_walk
        snmp_get_quick_print snmp_get_valueretrieval snmp_read_mib snmp_set_enum_print snmp_set_oid_numeric_print
        snmp_set_oid_output_format snmp_set_quick_print snmp_set_valueretrieval snmpget snmpgetnext snmprealwalk
        snmpset snmpwalk snmpwalkoid solr_get_version sort soundex spl_autoload spl_autoload_call
        spl_autoload_extensions spl_autoload_functions spl_autoload_register spl_autoload_unregister spl_classes
        spl_object_hash spl_object_id sprintf sqrt srand sscanf ssdeep_fuzzy_compare ssdeep_fuzzy_hash
        ssdeep_fuzzy_hash_filename stat stomp_connect_error stomp_version str_getcsv str_ireplace str_pad str_repeat
        str_replace str_rot13 str_shuffle str_split str_word_count strcasecmp strchr strcmp strcoll strcspn strftime
        strip_tags stripcslashes stripos stripslashes stristr strlen strnatcasecmp strnatcmp strncasecmp strncmp
        strpbrk strpos strptime strrchr strrev strripos strrpos strspn strstr strtok strtolower strtotime strtoupper
        strtr strval substr substr_compare substr_count substr_replace symlink sys_get_temp_dir sys_getloadavg syslog
        system taint tan tanh tcpwrap_check tempnam textdomain tidy_access_count tidy_config_count tidy_error_count
        tidy_get_output tidy_warning_count time time_nanosleep time_sleep_until timezone_abbreviations_list
        timezone_identifiers_list timezone_location_get timezone_name_from_abbr timezone_name_get timezone_offset_get
        timezone_open timezone_transitions_get timezone_version_get tmpfile token_get_all token_name touch
        trait_exists trigger_error trim uasort ucfirst ucwords uksort umask uniqid unixtojd unlink unpack
        unregister_tick_function unserialize untaint urldecode urlencode use_soap_error_handler user_error usleep
        usort utf8_decode utf8_encode var_dump var_export version_compare vfprintf virtual vprintf vsprintf
        wddx_add_vars wddx_deserialize wddx_packet_end wddx_packet_start wddx_serialize_value wddx_serialize_vars
        wordwrap xattr_get xattr_list xattr_remove xattr_set xattr_supported xhprof_disable xhprof_enable
        xhprof_sample_disable xhprof_sample_enable yaml_emit yaml_emit_file yaml_parse yaml_parse_file yaml_parse_url
        zend_thread_id zend_version zip_close zip_entry_close zip_entry_compressedsize zip_entry_compressionmethod
        zip_entry_filesize zip_entry_name zip_entry_open zip_entry_read zip_open zip_read zlib_decode zlib_encode
        zlib_get_coding_type zookeeper_dispatch
    """#
}
