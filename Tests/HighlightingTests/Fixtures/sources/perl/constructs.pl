#!/usr/bin/perl
# a comment
use strict; use Foo::Bar qw(a b); package A::B;
my ($x, @y, %z) = ($_[0], "a $b \n @y", 'c'); our $VERSION = '1.5';
sub foo { my $self = shift; return $self->{bar}{'x'}[1] + @$y + %$z; }
if ($x =~ m/re\/x/gi && $y !~ /b/) { print "x" unless $y eq 'z'; } elsif (1) { } else { }
s/a/b/g; tr/a-z/A-Z/; qr{x}; q(a (b)); qq{x $y}; qw/a b/; s{a}{b}e; s|a|b|; m#x#;
foreach my $i (1..10) { next if $i == 5; push @a, $i; }
my %h = (a => 1, b=>0x1F, c => 1e5, d => 1_000, 'e' => 0b11, f => 017);
my $text = <<EOF;
 text $x
EOF
while (<STDIN>) { chomp; die "e" if not defined $_ and $! or $@; }
&foo(); Foo->new; Foo::bar(); $x->method(1); @ARGV; $ENV{PATH}; $Carp::x; *STDOUT;
sort { $a <=> $b } @x; print STDERR "x"; split /,/, $x; `ls $x`; [];

=pod

Documentation.

=cut

last;
__END__
the rest
