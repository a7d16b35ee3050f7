note
	description: "An account."
class
	ACCOUNT
inherit
	ANY
create
	make
feature {NONE} -- Initialization
	make (a_sum: INTEGER)
			-- Sets up.
		require
			positive: a_sum >= 0
		do
			balance := a_sum + 16 * 1.5
			if balance > 10 and then not is_open then
				print ("rich%N")
			end
			Result := True
		end
	t: CHARACTER = 'x'
end
