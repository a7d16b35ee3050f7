# a comment
class foo::bar ($a = 'x', String $b = "y ${z}") inherits baz {
  include foo
  package { 'vim': ensure => installed, require => File['/x'], }
  file { "/etc/${name}":
    ensure => present, mode => '0644',
    notify => Service['a'],
  }
  if $osfamily == 'Debian' and $x =~ /re\/x/ { notify { "m": } } elsif !$b { } else { fail("x") }
  case $x { 'a', default: { } }
  define foo::d($x) { }
  Foo <| title == 'x' |> -> Bar['x']
  each($a) |$i| { }
  true undef $::osfamily 1.5
}
