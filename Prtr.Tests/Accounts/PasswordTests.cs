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
    [InlineData("prtr-register-2026", PasswordProblem.Guessable)]
    [InlineData("РВПЗ Казахстан", PasswordProblem.Guessable)]
    public void What_is_guessed_first_is_refused(string password, PasswordProblem problem) => Assert.Equal(problem, Passwords.ProblemOf(password, "aliya.saparova"));

    [Theory]
    [InlineData("дала жазық, аспан биік")]
    [InlineData("lower case alone is enough")]
    public void Length_counts_and_no_kinds_of_letters_are_asked_for(string password) => Assert.Null(Passwords.ProblemOf(password, "aliya"));

    [Fact]
    public void It_counts_as_it_was_typed_to_its_last_letter()
    {
        var longest = " Ұзын сөйлем " + new string('a', Passwords.Longest - 20) + "бвгдежз";
        Assert.Equal((Passwords.Longest, (PasswordProblem?)null), (longest.Length, Passwords.ProblemOf(longest, "aliya")));
        Assert.Equal(PasswordProblem.TooLong, Passwords.ProblemOf(longest + "!", "aliya"));
        var hash = Passwords.HashOf("aliya", longest);

        Assert.True(Passwords.IsRight("aliya", hash, longest));
        Assert.All([longest.Trim(), longest.ToLowerInvariant(), longest[..^1], longest + " "], other => Assert.False(Passwords.IsRight("aliya", hash, other)));
    }

    [Fact]
    public void A_hash_has_a_salt_of_its_own_and_costs_what_it_should()
    {
        var hashes = Enumerable.Range(0, 2).Select(_ => Convert.FromBase64String(Passwords.HashOf("aliya", "дала жазық, аспан биік"))).ToList();

        Assert.NotEqual(hashes[0], hashes[1]);
        // Version 3: function (2 is HMAC-SHA-512), rounds, bytes of salt.
        Assert.All(hashes, hash => Assert.Equal((1, 2u, 210_000u, 16u), (hash[0], Number(hash, 1), Number(hash, 5), Number(hash, 9))));

        static uint Number(byte[] hash, int place) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(place));
    }

    [Fact]
    public void Nobody_has_no_password() => Assert.False(Passwords.IsRight("nobody", null, ""));
}
