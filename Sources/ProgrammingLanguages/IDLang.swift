package import Lexing

extension LanguageDefinition {
  package static let idlang = LanguageDefinition(
    "idlang", "IDL", files: ["idl"],
    #"""
    nocase
    words main
      k: and begin case continue do else end endcase endelse endfor endif endrep endswitch endwhile eq for foreach ge goto gt if le lt mod ne not of on_ioerror or pro function repeat return switch then until while xor break inherits
      kr: common forward_function
      nd: compile_opt
      nd: COMPILE_OPT compile_opt
      kr: COMMON FORWARD_FUNCTION common forward_function
      k: AND BEGIN BREAK DO ELSE END ENDELSE ENDFOR ENDIF ENDWHILE EQ FOR GE GOTO GT IF INHERITS LE LT NE NOT OF OR
        RETURN SWITCH Struct THEN WHILE and begin break case continue do else end endcase endelse endfor endif endrep
        endswitch endwhile eq for ge goto gt if inherits le lt mod ne not of or repeat return struct switch then until
        while xor
      nb: ABS ACOS ADAPT_HIST_EQUAL ALOG ALOG10 AMOEBA ANNOTATE ARG_PRESENT ARRAY_EQUAL ARROW ASCII_TEMPLATE ASIN
        ASSOC ATAN AXIS A_CORRELATE BAR_PLOT BESELI BESELJ BESELK BESELY BETA BILINEAR BINARY_TEMPLATE BINDGEN
        BINOMIAL BIN_DATE BLAS_AXPY BLK_CON BOX_CURSOR BREAKPOINT BROYDEN BYTARR BYTE BYTEORDER BYTSCL CALDAT CALENDAR
        CALL_EXTERNAL CALL_FUNCTION CALL_METHOD CALL_PROCEDURE CATCH CD CEIL CHEBYSHEV CHECK_MATH CHISQR_CVF
        CHISQR_PDF CHOLDC CHOLSOL CINDGEN CIR_3PNT CLOSE CLUSTER CLUST_WTS COLORMAP_APPLICABLE COLOR_CONVERT
        COLOR_QUAN COMFIT COMPLEX COMPLEXARR COMPLEXROUND COMPUTE_MESH_NORMALS COND CONGRID CONJ CONSTRAINED_MIN
        CONTOUR CONVERT_COORD CONVOL COORD2TO3 CORRELATE COS COSH CRAMER CREATE_STRUCT CREATE_VIEW CROSSP CRVLENGTH
        CTI_TEST CT_LUMINANCE CURSOR CURVEFIT CVTTOBM CV_COORD CW_ANIMATE CW_ANIMATE_GETP CW_ANIMATE_LOAD
        CW_ANIMATE_RUN CW_ARCBALL CW_BGROUP CW_CLR_INDEX CW_COLORSEL CW_DEFROI CW_FIELD CW_FILESEL CW_FORM CW_FSLIDER
        CW_LIGHT_EDITOR CW_LIGHT_EDITOR_GET CW_LIGHT_EDITOR_SET CW_ORIENT CW_PALETTE_EDITOR CW_PALETTE_EDITOR_GET
        CW_PALETTE_EDITOR_SET CW_PDMENU CW_RGBSLIDER CW_TMPL CW_ZOOM C_CORRELATE DBLARR DCINDGEN DCOMPLEX DCOMPLEXARR
        DEFINE_KEY DEFROI DEFSYSV DELETE_SYMBOL DELLOG DELVAR DERIV DERIVSIG DETERM DEVICE DFPMIN DIALOG_MESSAGE
        DIALOG_PICKFILE DIALOG_PRINTERSETUP DIALOG_PRINTJOB DIALOG_READ_IMAGE DIALOG_WRITE_IMAGE DIGITAL_FILTER DILATE
        DINDGEN DISSOLVE DIST DLM_LOAD DLM_REGISTER DOC_LIBRARY DOUBLE DO_APPLE_SCRIPT DRAW_ROI EFONT EIGENQL EIGENVEC
        ELMHES EMPTY ENABLE_SYSRTN EOF ERASE ERODE ERRORF ERRPLOT EXECUTE EXIT EXP EXPAND EXPAND_PATH EXPINT EXTRAC
        EXTRACT_SLICE FACTORIAL FFT FILEPATH FILE_CHMOD FILE_DELETE FILE_EXPAND_PATH FILE_MKDIR FILE_TEST FILE_WHICH
        FINDFILE FINDGEN FINITE FIX FLICK FLOAT FLOOR FLOW3 FLTARR FLUSH FORMAT_AXIS_VALUES FREE_LUN FSTAT FULSTR
        FUNCT FV_TEST FX_ROOT FZ_ROOTS F_CVF F_PDF Float GAMMA GAMMA_CT GAUSS2DFIT GAUSSFIT GAUSSINT GAUSS_CVF
        GAUSS_PDF GETENV GET_DRIVE_LIST GET_KBRD GET_LUN GET_SCREEN_SIZE GET_SYMBOL GRID3 GRID_TPS GS_ITER HANNING
        HEAP_GC HELP HILBERT HISTOGRAM HIST_2D HIST_EQUAL HLS HOUGH HQR HSV H_EQ_CT H_EQ_INT IBETA IDENTITY
        IDL_Container IDLanROI IDLanROIGroup IDLffDICOM IDLffDXF IDLffLanguageCat IDLffShape IDLgrAxis IDLgrBuffer
        IDLgrClipboard IDLgrColorbar IDLgrContour IDLgrFont IDLgrImage IDLgrLegend IDLgrLight IDLgrMPEG IDLgrModel
        IDLgrPalette IDLgrPattern IDLgrPlot IDLgrPolygon IDLgrPolyline IDLgrPrinter IDLgrROI IDLgrROIGroup IDLgrScene
        IDLgrSurface IDLgrSymbol IDLgrTessellator IDLgrText IDLgrVRML IDLgrView IDLgrViewgroup IDLgrVolume IDLgrWindow
        IGAMMA IMAGE_CONT IMAGE_STATISTICS IMAGINARY INDGEN INTARR INTERPOL INTERPOLATE INT_2D INT_3D INT_TABULATED
        INVERT IOCTL ISHFT ISOCONTOUR ISOSURFACE JOURNAL JULDAY KEYWORD_SET KRIG2D KURTOSIS KW_TEST L64INDGEN
        LABEL_DATE LABEL_REGION LADFIT LAGUERRE LEEFILT LEGENDRE LINBCG LINDGEN LINFIT LINKIMAGE LIVE_CONTOUR
        LIVE_CONTROL LIVE_DESTROY LIVE_EXPORT LIVE_IMAGE LIVE_INFO LIVE_LINE LIVE_LOAD LIVE_OPLOT LIVE_PLOT LIVE_PRINT
        LIVE_RECT LIVE_STYLE LIVE_SURFACE LIVE_TEXT LJLCT LL_ARC_DISTANCE LMFIT LMGR LNGAMMA LNP_TEST LOADCT
        LOCALE_GET LON64ARR LONARR LONG LONG64 LSODE LUDC LUMPROVE LUSOL LU_COMPLEX List MACHAR MAKE_ARRAY MAKE_DLL
        MAP_2POINTS MAP_CONTINENTS MAP_GRID MAP_IMAGE MAP_PATCH MAP_PROJ_INFO MAP_SET MATRIX_MULTIPLY MAX MD_TEST MEAN
        MEANABSDEV MEDIAN MEMORY MESH_CLIP MESH_DECIMATE MESH_ISSOLID MESH_MERGE MESH_NUMTRIANGLES MESH_OBJ
        MESH_SMOOTH MESH_SURFACEAREA MESH_VALIDATE MESH_VOLUME MESSAGE MIN MIN_CURVE_SURF MK_HTML_HELP MODIFYCT MOMENT
        MORPH_CLOSE MORPH_DISTANCE MORPH_GRADIENT MORPH_HITORMISS MORPH_OPEN MORPH_THIN MORPH_TOPHAT MPEG_CLOSE
        MPEG_OPEN MPEG_PUT MPEG_SAVE MSG_CAT_CLOSE MSG_CAT_COMPILE MSG_CAT_OPEN MULTI M_CORRELATE NEWTON NORM
        N_ELEMENTS N_PARAMS N_TAGS OBJARR OBJ_CLASS OBJ_DESTROY OBJ_ISA OBJ_NEW OBJ_VALID ONLINE_HELP ON_ERROR
        ON_IOERROR OPEN OPENR OPENW OPLOT OPLOTERR Oplot PARTICLE_TRACE PCOMP PLOT PLOTERR PLOTS PLOT_3DBOX PLOT_FIELD
        PNT_LINE POINT_LUN POLAR_CONTOUR POLAR_SURFACE POLY POLYFILL POLYFILLV POLYSHADE POLYWARP POLY_2D POLY_AREA
        POLY_FIT POPD POWELL PRIMES PRINT PRINTD PRINTF PROFILE PROFILER PROFILES PROJECT_VOL PSAFM PSEUDO
        PS_SHOW_FONTS PTRARR PTR_FREE PTR_NEW PTR_VALID PUSHD P_CORRELATE Plot Profile QROMB QROMO QSIMP RADON RANDOMN
        RANDOMU RANKS RDPIX READ READF READS READU READ_ASCII READ_BINARY READ_BMP READ_DICOM READ_IMAGE
        READ_INTERFILE READ_JPEG READ_PICT READ_PNG READ_PPM READ_SPR READ_SRF READ_SYLK READ_TIFF READ_WAV READ_WAVE
        READ_X11_BITMAP READ_XWD REBIN RECALL_COMMANDS RECON3 REDUCE_COLORS REFORM REGRESS REPLICATE REPLICATE_INPLACE
        RESOLVE_ALL RESOLVE_ROUTINE RESTORE RETALL REVERSE REWIND RK4 ROBERTS ROT ROTATE ROUND ROUTINE_INFO RS_TEST
        R_CORRELATE R_TEST Restore SAVE SAVGOL SCALE3 SCALE3D SEARCH2D SEARCH3D SETENV SETLOG SETUP_KEYS SET_PLOT
        SET_SHADING SET_SYMBOL SFIT SHADE_SURF SHADE_SURF_IRR SHADE_VOLUME SHIFT SHOW3 SHOWFONT SIN SINDGEN SINH SIZE
        SKEWNESS SKIPF SLICER3 SLIDE_IMAGE SMOOTH SOBEL SOCKET SORT SPAWN SPHER_HARM SPH_4PNT SPH_SCAT SPLINE SPLINE_P
        SPL_INIT SPL_INTERP SPRSAB SPRSAX SPRSIN SPRSTP SQRT STANDARDIZE STDDEV STOP STRARR STRCMP STRCOMPRESS
        STREAMLINE STREGEX STRETCH STRING STRJOIN STRLEN STRLOWCASE STRMATCH STRMESSAGE STRMID STRPOS STRPUT STRSPLIT
        STRTRIM STRUCT_ASSIGN STRUCT_HIDE STRUPCASE SURFACE SURFR SVDC SVDFIT SVSOL SWAP_ENDIAN SYSTIME S_TEST Shift
        String T3D TAG_NAMES TAN TANH TAPRD TAPWRT TEK_COLOR TEMPORARY TETRA_CLIP TETRA_SURFACE TETRA_VOLUME THIN
        THREED TIMEGEN TIME_TEST2 TM_TEST TOTAL TRACE TRANSPOSE TRIANGULATE TRIGRID TRIQL TRIRED TRISOL TRI_SURF
        TRNLOG TS_COEF TS_DIFF TS_FCAST TS_SMOOTH TV TVCRS TVLCT TVRD TVSCL T_CVF T_PDF UINDGEN UINT UINTARR
        UL64INDGEN ULINDGEN ULON64ARR ULONARR ULONG ULONG64 UNIQ USERSYM VALUE_LOCATE VARIANCE VAX_FLOAT VECTOR_FIELD
        VEL VELOVECT VERT_T3D VOIGT VORONOI VOXEL_PROJ WAIT WARP_TRI WATERSHED WDELETE WEOF WF_DRAW WHERE WIDGET_BASE
        WIDGET_BUTTON WIDGET_CONTROL WIDGET_DRAW WIDGET_DROPLIST WIDGET_EVENT WIDGET_INFO WIDGET_LABEL WIDGET_LIST
        WIDGET_SLIDER WIDGET_TABLE WIDGET_TEXT WINDOW WRITEU WRITE_BMP WRITE_IMAGE WRITE_JPEG WRITE_NRIF WRITE_PICT
        WRITE_PNG WRITE_PPM WRITE_SPR WRITE_SRF WRITE_SYLK WRITE_TIFF WRITE_WAV WRITE_WAVE WSET WSHOW WTN WV_APPLET
        WV_CWT WV_CW_WAVELET WV_DENOISE WV_DWT WV_FN_COIFLET WV_FN_DAUBECHIES WV_FN_GAUSSIAN WV_FN_HAAR WV_FN_MORLET
        WV_FN_PAUL WV_FN_SYMLET WV_IMPORT_DATA WV_IMPORT_WAVELET WV_PLOT3D_WPS WV_PLOT_MULTIRES WV_PWT WV_TOOL_DENOISE
        XBM_EDIT XDISPLAYFILE XDXF XFONT XINTERANIMATE XLOADCT XMANAGER XMNG_TMPL XMTOOL XOBJVIEW XPALETTE XPCOLOR
        XPLOT3D XREGISTERED XROI XSQ_TEST XSURFACE XVAREDIT XVOLUME XVOLUME_ROTATE XVOLUME_WRITE_IMAGE XYOUTS ZOOM
        ZOOM_24 a_correlate abs acos adapt_hist_equal alog alog10 amoeba annotate arg_present array_equal arrow
        ascii_template asin assoc atan axis bar_plot beseli beselj beselk besely beta bilinear bin_date
        binary_template bindgen binomial blas_axpy blk_con box_cursor breakpoint broyden bytarr byte byteorder bytscl
        c_correlate caldat calendar call_external call_function call_method call_procedure catch cd ceil chebyshev
        check_math chisqr_cvf chisqr_pdf choldc cholsol cindgen cir_3pnt close clust_wts cluster color_convert
        color_quan colormap_applicable comfit complex complexarr complexround compute_mesh_normals cond congrid conj
        constrained_min contour convert_coord convol coord2to3 correlate cos cosh cramer create_struct create_view
        crossp crvlength ct_luminance cti_test cursor curvefit cv_coord cvttobm cw_animate cw_animate_getp
        cw_animate_load cw_animate_run cw_arcball cw_bgroup cw_clr_index cw_colorsel cw_defroi cw_field cw_filesel
        cw_form cw_fslider cw_light_editor cw_light_editor_get cw_light_editor_set cw_orient cw_palette_editor
        cw_palette_editor_get cw_palette_editor_set cw_pdmenu cw_rgbslider cw_tmpl cw_zoom dblarr dcindgen dcomplex
        dcomplexarr define_key defroi defsysv delete_symbol dellog delvar deriv derivsig determ device dfpmin
        dialog_message dialog_pickfile dialog_printersetup dialog_printjob dialog_read_image dialog_write_image
        digital_filter dilate dindgen dissolve dist dlm_load dlm_register do_apple_script doc_library double draw_roi
        efont eigenql eigenvec elmhes empty enable_sysrtn eof erase erode errorf errplot execute exit exp expand
        expand_path expint extrac extract_slice f_cvf f_pdf factorial fft file_chmod file_delete file_expand_path
        file_mkdir file_test file_which filepath findfile findgen finite fix flick float floor flow3 fltarr flush
        format_axis_values free_lun fstat fulstr funct fv_test fx_root fz_roots gamma gamma_ct gauss2dfit gauss_cvf
        gauss_pdf gaussfit gaussint get_drive_list get_kbrd get_lun get_screen_size get_symbol getenv grid3 grid_tps
        gs_iter h_eq_ct h_eq_int hanning heap_gc help hilbert hist_2d hist_equal histogram hls hough hqr hsv ibeta
        identity idl_container idlanroi idlanroigroup idlffdicom idlffdxf idlfflanguagecat idlffshape idlgraxis
        idlgrbuffer idlgrclipboard idlgrcolorbar idlgrcontour idlgrfont idlgrimage idlgrlegend idlgrlight idlgrmodel
        idlgrmpeg idlgrpalette idlgrpattern idlgrplot idlgrpolygon idlgrpolyline idlgrprinter idlgrroi idlgrroigroup
        idlgrscene idlgrsurface idlgrsymbol idlgrtessellator idlgrtext idlgrview idlgrviewgroup idlgrvolume idlgrvrml
        idlgrwindow igamma image_cont image_statistics imaginary indgen int_2d int_3d int_tabulated intarr interpol
        interpolate invert ioctl ishft isocontour isosurface journal julday keyword_set krig2d kurtosis kw_test
        l64indgen label_date label_region ladfit laguerre leefilt legendre linbcg lindgen linfit linkimage list
        live_contour live_control live_destroy live_export live_image live_info live_line live_load live_oplot
        live_plot live_print live_rect live_style live_surface live_text ljlct ll_arc_distance lmfit lmgr lngamma
        lnp_test loadct locale_get lon64arr lonarr long long64 lsode lu_complex ludc lumprove lusol m_correlate machar
        make_array make_dll map_2points map_continents map_grid map_image map_patch map_proj_info map_set
        matrix_multiply max md_test mean meanabsdev median memory mesh_clip mesh_decimate mesh_issolid mesh_merge
        mesh_numtriangles mesh_obj mesh_smooth mesh_surfacearea mesh_validate mesh_volume message min min_curve_surf
        mk_html_help modifyct moment morph_close morph_distance morph_gradient morph_hitormiss morph_open morph_thin
        morph_tophat mpeg_close mpeg_open mpeg_put mpeg_save msg_cat_close msg_cat_compile msg_cat_open multi
        n_elements n_params n_tags newton norm obj_class obj_destroy obj_isa obj_new obj_valid objarr on_error
        on_ioerror online_help open openr openw oplot oploterr p_correlate particle_trace pcomp plot plot_3dbox
        plot_field ploterr plots pnt_line point_lun polar_contour polar_surface poly poly_2d poly_area poly_fit
        polyfill polyfillv polyshade polywarp popd powell primes print printd printf profile profiler profiles
        project_vol ps_show_fonts psafm pseudo ptr_free ptr_new ptr_valid ptrarr pushd qromb qromo qsimp r_correlate
        r_test radon randomn randomu ranks rdpix read read_ascii read_binary read_bmp read_dicom read_image
        read_interfile read_jpeg read_pict read_png read_ppm read_spr read_srf read_sylk read_tiff read_wav read_wave
        read_x11_bitmap read_xwd readf reads readu rebin recall_commands recon3 reduce_colors reform regress replicate
        replicate_inplace resolve_all resolve_routine restore retall reverse rewind rk4 roberts rot rotate round
        routine_info rs_test s_test save savgol scale3 scale3d search2d search3d set_plot set_shading set_symbol
        setenv setlog setup_keys sfit shade_surf shade_surf_irr shade_volume shift show3 showfont sin sindgen sinh
        size skewness skipf slicer3 slide_image smooth sobel socket sort spawn sph_4pnt sph_scat spher_harm spl_init
        spl_interp spline spline_p sprsab sprsax sprsin sprstp sqrt standardize stddev stop strarr strcmp strcompress
        streamline stregex stretch string strjoin strlen strlowcase strmatch strmessage strmid strpos strput strsplit
        strtrim struct_assign struct_hide strupcase surface surfr svdc svdfit svsol swap_endian systime t3d t_cvf
        t_pdf tag_names tan tanh taprd tapwrt tek_color temporary tetra_clip tetra_surface tetra_volume thin threed
        time_test2 timegen tm_test total trace transpose tri_surf triangulate trigrid triql trired trisol trnlog
        ts_coef ts_diff ts_fcast ts_smooth tv tvcrs tvlct tvrd tvscl uindgen uint uintarr ul64indgen ulindgen
        ulon64arr ulonarr ulong ulong64 uniq usersym value_locate variance vax_float vector_field vel velovect
        vert_t3d voigt voronoi voxel_proj wait warp_tri watershed wdelete weof wf_draw where widget_base widget_button
        widget_control widget_draw widget_droplist widget_event widget_info widget_label widget_list widget_slider
        widget_table widget_text window write_bmp write_image write_jpeg write_nrif write_pict write_png write_ppm
        write_spr write_srf write_sylk write_tiff write_wav write_wave writeu wset wshow wtn wv_applet wv_cw_wavelet
        wv_cwt wv_denoise wv_dwt wv_fn_coiflet wv_fn_daubechies wv_fn_gaussian wv_fn_haar wv_fn_morlet wv_fn_paul
        wv_fn_symlet wv_import_data wv_import_wavelet wv_plot3d_wps wv_plot_multires wv_pwt wv_tool_denoise xbm_edit
        xdisplayfile xdxf xfont xinteranimate xloadct xmanager xmng_tmpl xmtool xobjview xpalette xpcolor xplot3d
        xregistered xroi xsq_test xsurface xvaredit xvolume xvolume_rotate xvolume_write_image xyouts zoom zoom_24
    state root
      ;.*  c1
      \s+  w
      (pro|function)(\s+)([\w:]+)(,)?  k,w,nf,o
      "[^"\n]*"  s2
      '[^'\n]*'  s1
      \d+\.\d*(?:[ed][+-]?\d+)?  mf
      \d+(?:u?l{1,2}|[bsu])?  mi
      ![a-z_]\w*  vg
      [a-z_]\w*  n:main
      (\.)([a-z_(][^\s,]*)  o,n
      ->|\+=|-=|\*=|/=|[-+*/^=<>@{}~?#]  o
      [,:()&$]  p
    """#)
}
