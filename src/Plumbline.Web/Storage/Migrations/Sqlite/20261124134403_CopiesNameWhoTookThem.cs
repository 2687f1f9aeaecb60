using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CopiesNameWhoTookThem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Account",
                table: "Copies",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Account",
                table: "Copies");
        }
    }
}
