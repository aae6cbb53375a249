using Prtr.Ingest.Accounts;

namespace Prtr.Tests.Accounts;

public class PasswordTests
{
    [Theory]
    [InlineData("short-one", PasswordProblem.TooShort)]
    [InlineData("1qaz2wsx3edc", PasswordProblem.Common)]
    [InlineData("QWERTY123456", PasswordProblem.Common)]
    [InlineData("йцукенгшщзхъ", PasswordProblem.Common)]
    [InlineData("abababababababab", PasswordProblem.Guessable)]
    [InlineData("aliya.saparova-1990", PasswordProblem.Guessable)]
    public void What_is_guessed_first_is_refused(string password, PasswordProblem problem) => Assert.Equal(problem, Passwords.ProblemOf(password, "aliya.saparova"));

    [Theory]
    [InlineData("дала жазық, аспан биік")]
    [InlineData("lower case alone is enough")]
    public void Length_counts_and_no_kinds_of_letters_are_asked_for(string password) => Assert.Null(Passwords.ProblemOf(password, "aliya"));

    [Fact]
    public void Nobody_has_no_password() => Assert.False(Passwords.IsRight("nobody", null, ""));
}
