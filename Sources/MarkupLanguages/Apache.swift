package import Lexing

extension LanguageDefinition {
  package static let apache = LanguageDefinition(
    "apache", "Apache", files: [".htaccess", "httpd.conf"],
    "words directives nocase\n  nc: \(apacheNames)\nwords values nocase\n  ss: \(apacheNames)\n"
      + #"""
      state root
        #.*  c
        (<)(\w+)([^>\n]*)(>\n?)  p,nl,sr,p
        (</)(\w+)(>\n?)  p,nl,p
        \s+  -
        [A-Za-z]\w*  -:directives  >line
        .  -  >line
      state line
        \\\n  -
        \n  -  <
        (?<=[ \t])\w+(?=\s)  -:values
        [ \t]+  -
        [^\s\\]+  -
        \\  -
      """#)
}

/// The names of directives, and the words in their arguments, which Rouge recognises in both positions.
private let apacheNames =
  """
  acceptfilter acceptpathinfo accessfilename action add addalt addaltbyencoding addaltbytype addcharset \
  adddefaultcharset adddescription addencoding addhandler addicon addiconbyencoding addiconbytype addinputfilter \
  addlanguage addmoduleinfo addoutputfilter addsuffix addtype alias aliasmatch all allow allowconnect \
  allowencodedslashes allowoverride always and anonymous anonymous_logemail anonymous_mustgiveemail \
  anonymous_nouserid anonymous_verifyemail any append ascending attribute auth authbasicauthoritative \
  authbasicprovider authconfig authdbduserpwquery authdbduserrealmquery authdbmgroupfile authdigestalgorithm \
  authdigestdomain authdigestnoncelifetime authdigestprovider authdigestqop authdigestshmemsize authgroupfile \
  authldapbinddn authldapbindpassword authldapcharsetconfig authldapcomparednonserver authldapdereferencealiases \
  authldapgroupattribute authldapgroupattributeisdn authldapremoteuserisdn authldapurl authname \
  authnprovideralias authtype authuserfile authzdbmtype auto base basic before block boolean browsermatch \
  browsermatchnocase bufferedlogs byte cache cachedefaultexpire cachedirlength cachedirlevels cachedisable \
  cacheenable cachefile cacheignorecachecontrol cacheignoreheaders cacheignorenolastmod cachelastmodifiedfactor \
  cachemaxexpire cachemaxfilesize cacheminfilesize cachenegotiateddocs cacheroot cachestorenostore \
  cachestoreprivate cgi cgimapextension chain change charset charsetdefault charsetoptions charsetsourceenc \
  checkcaseonly checkspelling circle cmd conn contentdigest cookie cookie2 cookiedomain cookieexpires cookiename \
  cookiestyle cookietracking coredumpdirectory customlog date dav davdepthinfinity davgenericlockdb davlockdb \
  davmintimeout db dbdexptime dbdkeep dbdmax dbdmin dbdparams dbdpersist dbdpreparesql dbdriver dbm decoding \
  default defaulticon defaultlanguage defaulttype define deflatebuffersize deflatecompressionlevel \
  deflatefilternote deflatememlevel deflatewindowsize deny descending description descriptionwidth digest \
  directory directoryindex directorymatch directoryslash disabled disableenv dns document_root documentroot \
  domain double dumpioinput dumpiooutput duration early echo echomsg edit else elseif email enableenv \
  enableexceptionhook enablemmap enablesendfile encoding env errmsg error errordocument errorlog example execcgi \
  expiresactive expiresbytype expiresdefault expr extendedstatus extfilterdefine extfilteroptions fallback \
  fancyindexing fast file fileetag fileinfo filename files filesmatch filter filterchain filterdeclare \
  filterprotocol filterprovider filters filtertrace finding foldersfirst followsymlinks forcelanguagepriority \
  forcetype forensiclog forever form formatted fpm from ftype full function_name gdbm generic gone \
  gracefulshutdowntimeout group handlers header headername hit host hostname hostnamelookups html htmltable \
  https iconheight iconsarelinks iconwidth identitycheck identitychecktimeout if ifdefine ifmodule ifversion \
  ignore ignorecase ignoreclient imal imapbase imapdefault imapmenu in include includes includesnoexec indexes \
  indexignore indexoptions indexorderdefault indexstylesheet inherit inode input int integer intype ipaddr \
  isapiappendlogtoerrors isapiappendlogtoquery isapicachefile isapilognotsupported isapireadaheadbuffer iserror \
  keepalive keepalivetimeout languagepriority last_modified ldap ldapcacheentries ldapcachettl \
  ldapconnectiontimeout ldapopcacheentries ldapopcachettl ldapsharedcachefile ldapsharedcachesize \
  ldaptrustedclientcert ldaptrustedglobalcert ldaptrustedmode ldapverifyservercert leaf level limit limitexcept \
  limitinternalrecursion limitrequestbody limitrequestfields limitrequestfieldsize limitrequestline \
  limitxmlrequestbody listen listenbacklog loadfile loadmodule location locationmatch logformat loglevel \
  logmessage macro major manual map map2 max maxkeepaliverequests maxmemfree maxranges maxspareservers \
  maxsparethreads maxthreads md5 menu merge metadir metafiles metasuffix mimemagicfile minor minspareservers \
  minsparethreads miss mmapfile mode modmimeusepathinfo mtime multiviews multiviewsmatch mutex mysql name \
  namevirtualhost namewidth ndbm negotiatedonly never no nocontent none nonfatal noproxy note nwssltrustedcerts \
  nwsslupgradeable odbc off on once onerror option optional options or oracle order os output outtype passenv \
  path path_info permanent pidfile pipe point poly postgresql prefer preservescontentlength prg protocol \
  protocolecho protocols proxy proxybadheader proxyblock proxydomain proxyerroroverride proxyiobuffersize \
  proxymatch proxymaxforwards proxypass proxypassmatch proxypassreverse proxypassreversecookiedomain \
  proxypassreversecookiepath proxypreservehost proxyreceivebuffersize proxyremote proxyremotematch proxyrequests \
  proxytimeout proxyvia qs range ratio readmename rect redirect redirectmatch redirectpermanent redirecttemp \
  referer regex registry remote_addr remote_host remote_ident remote_user remove removecharset removeencoding \
  removehandler removeinputfilter removeoutputfilter removetype request request_uri requestheader require \
  requireall requireany requirenone reset revalidate rewritebase rewritecond rewriteengine rewritemap \
  rewriteoptions rewriterule rfc2109 rlimitcpu rlimitmem rlimitnproc rnd satisfy scanhtmltitles scope \
  scoreboardfile script scriptalias scriptaliasmatch scriptinterpretersource scriptlog scriptlogbuffer \
  scriptloglength scriptsock sdbm searching secure securelisten seeother selective semiformatted sendbuffersize \
  server server_admin server_name serveradmin serveralias serverlimit servername serverpath serverroot \
  serversignature servertokens session set setenv setenvif setenvifnocase sethandler setinputfilter \
  setoutputfilter showforbidden size sizefmt sqlite3 ssiendtag ssierrormsg ssistarttag ssitimeformat \
  ssiundefinedecho ssl sslcacertificatefile sslcacertificatepath sslcadnrequestfile sslcadnrequestpath \
  sslcarevocationfile sslcarevocationpath sslcertificatechainfile sslcertificatefile sslcertificatekeyfile \
  sslciphersuite sslcompression sslcryptodevice sslengine sslfips sslhonorcipherorder sslinsecurerenegotiation \
  ssloptions sslpassphrasedialog sslprotocol sslproxycacertificatefile sslproxycacertificatepath \
  sslproxycarevocationfile sslproxycarevocationpath sslproxycheckpeercn sslproxycheckpeerexpire \
  sslproxyciphersuite sslproxyengine sslproxymachinecertificatechainfile sslproxymachinecertificatefile \
  sslproxymachinecertificatepath sslproxyprotocol sslproxyverify sslproxyverifydepth sslrandomseed \
  sslrenegbuffersize sslrequire sslrequiressl sslsessioncache sslsessioncachetimeout sslsessionticketkeyfile \
  sslsessiontickets sslstrictsnivhostcheck sslusername sslverifyclient sslverifydepth startservers startthreads \
  stat string string1 subnet substitute suexecusergroup suppresscolumnsorting suppressdescription \
  suppresshtmlpreamble suppressicon suppresslastmodified suppressrules suppresssize symlinksifownermatch temp \
  temporary the_request thread threadlimit threadsperchild threadstacksize timefmt timeout tls traceenable \
  trackmodified transferlog transform txt type typesconfig uid undefine undefmacro unescape unformatted \
  unlimited unset unsetenv url use usecanonicalname user userdir value var versionsort virtual \
  virtualdocumentroot virtualdocumentrootip virtualhost virtualscriptalias virtualscriptaliasip xbithack xhtml
  """
