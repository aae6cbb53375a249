namespace Prtr.Search.Register;

/// <summary>What happens to waste sent off site: recovery (mark В, operations R1-R13) or disposal (mark У, operations D1-D15).</summary>
public enum Treatment
{
    Recovery = 1,
    Disposal = 2,
}
