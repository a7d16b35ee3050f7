! comment 日本語
program demo
  use iso_fortran_env, only: real64 => r
  implicit none
  integer, parameter :: n = 10, k = selected_real_kind(15)
  real(kind=real64), dimension(:,:), allocatable :: a
  complex :: z = (1.0, 2.0); logical :: l = .true.; character(len=20) :: s = 'str ''q'' 日本', s2 = "dq ""x"" "
  type :: point
    private
    real :: x = 1.5e-3, y = 2.5d0, w = 1.0_8, v = .5, u = 3.
    procedure(iface), pointer, nopass :: p => null()
  contains
    procedure :: move => point_move
    final :: destroy
  end type point
  integer :: h = z'FF', b = b'101', o = o'17', i8 = 42_8
  interface operator(+)
    module procedure add
  end interface
  do i = 1, 10, 2
    if (i == 3 .and. .not. l .or. x >= 2) cycle; if (a .eq. b) exit
  end do
  do while (x /= y); enddo
  select case (i); case (1:5); x = 1; case default; stop 'err'; end select
  where (a > 0) a = sqrt(a); forall (i=1:n) a(i,i) = 1; 10 format(f10.2, i5); goto 10; 100 continue
  allocate(a(n, n), stat=ierr); deallocate(a); write(*, '(a)') 'hello'; print *, x, y; read(*,*) n; open(unit=10, file='x', status='old'); close(10)
  call sub(x, y, &
    & z) ! comment
  associate (q => p%x); end associate; block; end block; critical; end critical; x = a%b%c**2 // 'cat'; return; data x /1/; common /blk/ a; equivalence (a, b); save; external f; intrinsic sin; entry e; namelist /nl/ x; include 'file.inc'; nullify(p); inquire(file='x'); rewind 10; backspace 10; l = x .lt. y .gt. z .le. w .ge. v .ne. u .eqv. t .neqv. s; size(a); shape(a); sum(a); matmul(a, b); transpose(a); real(i); int(x); mod(i, 2); abs(x); max(a, b); sin(x); cos(x); exp(x); trim(s); len(s); present(x); associated(p)
contains
  recursive subroutine sub(a, b) bind(c, name='x')
    real, intent(in) :: a; real, intent(inout), optional :: b; class(*), pointer :: c; integer, target, volatile, value, save, asynchronous :: d
  end subroutine sub
  pure elemental function add(x, y) result(r)
    import :: x; end function
  submodule (m) s; abstract interface; enum, bind(c); enumerator :: x; end enum; double precision x; sync all; error stop; concurrent; codimension; contiguous; protected; extends; deferred; non_overridable; generic; select type (x); type is (integer); class is (y); class default; end select
end program demo
MODULE UPPER; INTEGER X; END MODULE
変数 = 1; 'unclosed
