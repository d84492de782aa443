export interface AskedRegistration {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly tax_number: string | null;
  readonly postal_address: string;
  readonly contact_person: string;
  readonly phone: string;
  readonly email: string;
}
